/** Which kind of session the sign-in asks for (W-09). */
export const CLIENT: 'h5' | 'weapp' = 'weapp';
