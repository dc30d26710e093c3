package nl.wegwijzer.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.wegwijzer.knowledge.Facet;
import nl.wegwijzer.knowledge.Kind;
import nl.wegwijzer.knowledge.Page;
import org.junit.jupiter.api.Test;

/** The Dutch words in the code and the glossary are the same words. */
class GlossaryTests {

    private static final Pattern IN_CODE = Pattern.compile("`((?:Kind|Facet|Action|Certainty)\\.[A-Z]+)`");

    @Test
    void listsExactlyTheDutchWordsOfTheCode() throws IOException {
        Set<String> listed = new TreeSet<>();
        Matcher matcher = IN_CODE.matcher(Files.readString(Path.of("docs/glossary.md")));
        while (matcher.find()) {
            listed.add(matcher.group(1));
        }
        Set<String> inCode = new TreeSet<>();
        Stream.of(Kind.class, Facet.class, Page.Talk.Action.class, Page.Certainty.class)
                .forEach(type -> Arrays.stream(type.getEnumConstants())
                        .forEach(constant -> inCode.add(type.getSimpleName() + "." + constant.name())));
        assertThat(listed).isEqualTo(inCode);
    }
}
