package nl.wegwijzer.handoff;

import java.util.List;

/** What editors can learn from the answers of advisers: for the screens of the editors. */
public interface Lessons {

    /** What no editor has looked at yet, most cases first, at most {@code max}. */
    List<Lesson> open(int max);

    /**
     * A page came of it: everybody who asked, who can still be reached and whose case is closed, hears it once.
     *
     * @param title title of the page, for people
     * @param url   where it stands
     * @return how many will hear it; 0 when the lesson is unknown
     */
    int used(String lessonId, String pageId, String title, String url);

    /** No page will come of it; false when it is unknown. */
    boolean dismiss(String lessonId);
}
