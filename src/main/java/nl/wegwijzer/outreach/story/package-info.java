/** What an ambassador tells: a story of five minutes, answers to objections, and good practices near by. */
@NullMarked
package nl.wegwijzer.outreach.story;

import org.jspecify.annotations.NullMarked;
