export interface FieldErrorProps {
  id: string;
  error?: string;
}
