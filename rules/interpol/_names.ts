/** The short name as INTERPOL's own Arabic pages and United Nations texts write it. */
export const SHORT_NAME = 'الإنتربول';
export const LONG_NAME = 'المنظمة الدولية للشرطة الجنائية';
export const INTERNET = 'الإنترنت';
