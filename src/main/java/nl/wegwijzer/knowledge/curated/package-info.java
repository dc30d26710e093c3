/** Schema-checked reading of curated YAML, for modules with files of their own in the knowledge folder. */
@NullMarked
@NamedInterface("curated")
package nl.wegwijzer.knowledge.curated;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
