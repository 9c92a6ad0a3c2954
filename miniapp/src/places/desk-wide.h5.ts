import './desk-wide.h5.css';
