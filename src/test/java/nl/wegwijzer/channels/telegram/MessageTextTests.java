package nl.wegwijzer.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Whatever is put in comes out as messages that Telegram takes, with all the words; random texts from fixed seeds. */
class MessageTextTests {

    private static final Pattern TAG = Pattern.compile("<(/?)(b|i|a)( href=\"[^\"<>]*\")?>");
    private static final Pattern ENTITY = Pattern.compile("&(amp|lt|gt|quot);");

    @RepeatedTest(60)
    void alwaysMakesMessagesThatTelegramTakes(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        MessageText text = new MessageText();
        StringBuilder all = new StringBuilder();
        int pieces = 1 + random.nextInt(150);
        for (int i = 0; i < pieces; i++) {
            String words = RandomMessages.words(random, 1 + random.nextInt(20_000 / pieces));
            all.append(words);
            switch (random.nextInt(4)) {
                case 0 -> text.bold(words);
                case 1 -> text.italic(words);
                case 2 -> text.link(words, "https://example.org/?q=" + RandomMessages.words(random, 10));
                default -> text.plain(words);
            }
        }
        List<MessageText.Part> parts = text.parts();
        for (MessageText.Part part : parts) {
            assertThat(visible(part.html())).isEqualTo(part.plain());
            assertThat(part.plain().length()).isBetween(1, MessageText.UNITS_MAX);
            assertThat(part.plain()).isNotBlank();
            assertThat(Character.isLowSurrogate(part.plain().charAt(0))).isFalse();
            assertThat(Character.isHighSurrogate(
                            part.plain().charAt(part.plain().length() - 1)))
                    .isFalse();
        }
        String out = String.join("", parts.stream().map(MessageText.Part::plain).toList());
        assertThat(letters(out)).isEqualTo(letters(all.toString()));
    }

    private static String letters(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Reads HTML as strictly as Telegram: known tags, closed in order, known entities, no bare signs; gives what is seen. */
    private static String visible(String html) {
        StringBuilder seen = new StringBuilder();
        Deque<String> open = new ArrayDeque<>();
        int marks = 0;
        int at = 0;
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '<') {
                Matcher tag = TAG.matcher(html).region(at, html.length());
                assertThat(tag.lookingAt()).as("tag at %d", at).isTrue();
                if (tag.group(1).isEmpty()) {
                    open.push(tag.group(2));
                    marks++;
                } else {
                    assertThat(open.pop()).isEqualTo(tag.group(2));
                }
                at = tag.end();
            } else if (c == '&') {
                Matcher entity = ENTITY.matcher(html).region(at, html.length());
                assertThat(entity.lookingAt()).as("entity at %d", at).isTrue();
                seen.append(
                        switch (entity.group(1)) {
                            case "amp" -> '&';
                            case "lt" -> '<';
                            case "gt" -> '>';
                            default -> '"';
                        });
                at = entity.end();
            } else {
                assertThat(c).isNotEqualTo('>');
                seen.append(c);
                at++;
            }
        }
        assertThat(open).isEmpty();
        assertThat(marks).isLessThanOrEqualTo(100);
        return seen.toString();
    }

    @Test
    void cutsAtAParagraphThenASentenceThenAWord() {
        String paragraph = "Eerste zin hier. Tweede zin hier.";
        assertThat(cut(paragraph + "\n\n" + paragraph, 45)).containsExactly(paragraph, paragraph);
        assertThat(cut("Eerste zin hier. Tweede zin hier.", 20))
                .containsExactly("Eerste zin hier.", "Tweede zin hier.");
        assertThat(cut("een twee drie vier", 10)).containsExactly("een twee", "drie vier");
        assertThat(cut("a".repeat(25), 10)).containsExactly("a".repeat(10), "a".repeat(10), "a".repeat(5));
    }

    private static List<String> cut(String text, int max) {
        return new MessageText()
                .plain(text).parts(max).stream().map(MessageText.Part::plain).toList();
    }

    @Test
    void aLinkThatIsNoWebAddressIsWordsOnly() {
        assertThat(new MessageText()
                        .link("klik", "javascript:alert(1)")
                        .parts()
                        .getFirst()
                        .html())
                .isEqualTo("klik");
    }

    @Test
    void nothingMakesNoMessage() {
        assertThat(new MessageText().plain(" \n\u200b ").parts()).isEmpty();
    }
}
