/** What is printed or shown: QR codes, posters, hand-outs, slides and pictures of a funnel. */
@NullMarked
package nl.wegwijzer.outreach.print;

import org.jspecify.annotations.NullMarked;
