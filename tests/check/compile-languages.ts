/** Compiles the messages as the build does, so that types can be checked on a clean checkout. */
import { compile } from '@inlang/paraglide-js';
import { paraglideOptions } from '../../src/i18n/build.ts';

await compile(paraglideOptions);
