package nl.wegwijzer.handoff.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import nl.wegwijzer.handoff.Lesson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Lessons as an earlier release stored them. */
class LessonFormsTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static Lesson upgraded(String cases, String answers) {
        return JSON.treeToValue(LessonForms.second(JSON.readTree("""
                        {"id": "case00000001", "question": "Hoe maak ik bezwaar?", "answers": %s, "cases": %s,
                         "regions": ["AM12"], "firstAt": "2026-11-01T10:00:00Z", "lastAt": "2026-11-02T10:00:00Z",
                         "status": "OPEN", "page": null}""".formatted(answers, cases))), Lesson.class);
    }

    @Test
    void aLessonOfOneCaseKeepsItsWords() {
        Lesson lesson = upgraded("[\"case00000001\"]", "[\"Schrijf een brief.\"]");
        assertThat(lesson.question()).isEqualTo("Hoe maak ik bezwaar?");
        assertThat(lesson.answers()).containsExactly("Schrijf een brief.");
        assertThat(lesson.regions()).containsExactly("AM12");
    }

    @Test
    void ofMoreCasesNobodyKnowsWhoseWordsTheyAreSoTheyGo() {
        Lesson lesson = upgraded("[\"case00000001\", \"case00000002\"]", "[\"Schrijf een brief.\", \"Bel.\"]");
        assertThat(lesson.count()).isEqualTo(2);
        assertThat(lesson.question()).isEmpty();
        assertThat(lesson.answers()).isEmpty();
    }
}
