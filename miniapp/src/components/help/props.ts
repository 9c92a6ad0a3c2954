import { HOTLINE } from '../../call-phone';

export interface Contact {
  name: string;
  phone: string;
}

export interface HelpProps {
  /** The office that holds the matter; without it only the hotline stands. */
  office?: Contact;
}

/** An office that is reached by the hotline alone is not named twice. */
export const contactsOf = ({ office }: HelpProps): Contact[] => [
  ...(office && office.phone !== HOTLINE ? [office] : []),
  { name: '市民热线 24 小时', phone: HOTLINE },
];
