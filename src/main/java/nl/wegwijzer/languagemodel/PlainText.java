package nl.wegwijzer.languagemodel;

import java.util.regex.Pattern;

/** Text without what a reader does not see and a model does: control characters, invisible and direction marks, tags. Pure. */
final class PlainText {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}&&[^\\n\\t]]");

    private PlainText() {}

    /** The text as a person reads it. Angle brackets become others, so that it cannot close the fence that the prompt puts round it. */
    static String of(String text) {
        return UNSEEN.matcher(text).replaceAll("").replace('<', '‹').replace('>', '›');
    }
}
