package nl.wegwijzer.platform;

/**
 * The service cannot start until somebody does something. What is wrong and what to do are printed without a stack trace, see
 * {@link CannotStartAnalyzer}.
 */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    /**
     * @param wrong  what is wrong, for an operator
     * @param action what to do about it
     */
    public CannotStart(String wrong, String action) {
        super(wrong);
        this.action = action;
    }

    /** The same, with what caused it. */
    public CannotStart(String wrong, String action, Throwable cause) {
        super(wrong, cause);
        this.action = action;
    }

    public String action() {
        return action;
    }
}
