import './wide.h5.css';
