package nl.wegwijzer.platform;

import java.util.Locale;

/** The name of a constant as it stands in keys of texts, figures and answers over HTTP: {@code NOT_REACHED} is {@code not-reached}. */
public final class EnumWord {

    private EnumWord() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
