package nl.wegwijzer.channels.telegram;

/** Where a long text is cut. */
class Cut {

    private Cut() {}

    /**
     * The end of the next part: the whole rest when it fits, else the last paragraph, line, sentence or word that ends in the
     * second half of the room, else the room itself, never between the halves of a character.
     *
     * @param max in UTF-16 units, at least 2
     */
    static int end(String text, int from, int max) {
        int limit = Math.min(text.length(), from + max);
        if (limit == text.length()) {
            return trimmed(text, from, limit);
        }
        int least = from + max / 2;
        int paragraph = text.lastIndexOf("\n\n", limit);
        if (paragraph > least) {
            return trimmed(text, from, paragraph);
        }
        int line = text.lastIndexOf('\n', limit);
        if (line > least) {
            return trimmed(text, from, line);
        }
        for (int at = limit; at > least; at--) {
            if (isBlank(text.charAt(at)) && ".!?".indexOf(text.charAt(at - 1)) >= 0) {
                return trimmed(text, from, at);
            }
        }
        for (int at = limit; at > from + 1; at--) {
            if (isBlank(text.charAt(at))) {
                return trimmed(text, from, at);
            }
        }
        return whole(text, from, limit);
    }

    /** Not between the halves of a surrogate pair, and not before a mark that belongs to the character before it. */
    private static int whole(String text, int from, int limit) {
        int at = limit;
        while (at > from + 1 && (Character.isLowSurrogate(text.charAt(at)) || joins(text, at))) {
            at--;
        }
        return at > from + (limit - from) / 2 ? at : Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
    }

    private static boolean joins(String text, int at) {
        int next = text.codePointAt(at);
        return next == 0x200D
                || next == 0xFE0F
                || text.charAt(at - 1) == 0x200D
                || Character.getType(next) == Character.NON_SPACING_MARK;
    }

    private static int trimmed(String text, int from, int to) {
        int at = to;
        while (at > from + 1 && isBlank(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\u200b' || c == '\ufeff';
    }
}
