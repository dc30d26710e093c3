/** Recognising personal data by form and check digit. */
@NullMarked
package nl.wegwijzer.privacy.patterns;

import org.jspecify.annotations.NullMarked;
