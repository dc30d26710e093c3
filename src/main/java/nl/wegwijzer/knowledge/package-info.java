/** Form and quality of the curated content: loading, validating, rendering on a date, reloading. What a page says is data; what a page is stands here. */
@NullMarked
@ApplicationModule(
        displayName = "Knowledge",
        allowedDependencies = {"platform"})
package nl.wegwijzer.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
