/** Of the library, what is used: asked for whole, it would bring all that it exports. */
export { createClient } from '@supabase/supabase-js';
