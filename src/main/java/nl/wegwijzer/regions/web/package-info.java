/** The regions over HTTP. */
@NullMarked
package nl.wegwijzer.regions.web;

import org.jspecify.annotations.NullMarked;
