import later from './en-later.json' with { type: 'json' };
import { addEnglish } from './text.ts';

// English for what the first view does not say: whatever loads later brings these messages along.
addEnglish(later);
