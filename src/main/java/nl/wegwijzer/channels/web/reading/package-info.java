/** How what was said reads on a page: lines become paragraphs, points and steps; dates and times get words. */
@NullMarked
package nl.wegwijzer.channels.web.reading;

import org.jspecify.annotations.NullMarked;
