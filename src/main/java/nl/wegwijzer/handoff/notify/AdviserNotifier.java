package nl.wegwijzer.handoff.notify;

/** A way to reach advisers outside the web desk, such as a group chat. There may be none. */
public interface AdviserNotifier {

    /**
     * Tells advisers. Notices of one case come in order; the same one may come again after a crash. Must not throw for an outage.
     *
     * @return false when they could not be reached now: it is told again later
     */
    boolean tell(CaseNotice notice);
}
