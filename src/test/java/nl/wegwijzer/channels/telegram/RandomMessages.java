package nl.wegwijzer.channels.telegram;

import java.util.List;
import java.util.Random;

/** Texts that nobody would write: Dutch, emoji, entities, bare signs of markup, marks of every kind and none. */
public final class RandomMessages {

    private static final List<String> SCRAPS = List.of(
            "werkgever",
            "loonkostensubsidie",
            "de",
            "een",
            "Wat kost dat?",
            "Bel UWV.",
            "<b>",
            "</b>",
            "<script>",
            "&amp;",
            "&lt;",
            "&nbsp;",
            "&",
            "<",
            ">",
            "\"",
            "'",
            "a<b",
            "€ 1.234,50",
            "👩🏽‍🔧",
            "🏳️‍🌈",
            "🇳🇱",
            "é",
            "e\u0301",
            "\ud83d",
            "\ude00",
            "\u0000",
            "\u200b",
            "\u00a0",
            "\t",
            "…",
            "ij",
            "`code`",
            "*ster*",
            "_lijn_",
            "[1]",
            "https://example.org/?a=1&b=\"2\"",
            "漢字",
            "\u202e");
    private static final List<String> GAPS = List.of(" ", " ", " ", " ", "\n", "\n\n", "  ", ". ", "");

    private RandomMessages() {}

    static String words(Random random, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(SCRAPS.get(random.nextInt(SCRAPS.size()))).append(GAPS.get(random.nextInt(GAPS.size())));
        }
        return text.toString();
    }

    /** A text of about so many characters as the messages that are sent for it, in HTML. */
    public static List<String> html(Random random, int length) {
        MessageText text = new MessageText();
        int pieces = 1 + random.nextInt(150);
        for (int i = 0; i < pieces; i++) {
            String words = words(random, length / pieces);
            switch (random.nextInt(4)) {
                case 0 -> text.bold(words);
                case 1 -> text.italic(words);
                case 2 -> text.link(words, "https://example.org/?q=" + words(random, 10));
                default -> text.plain(words);
            }
        }
        return text.parts().stream().map(MessageText.Part::html).toList();
    }
}
