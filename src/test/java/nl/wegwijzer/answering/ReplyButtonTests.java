package nl.wegwijzer.answering;

import static nl.wegwijzer.support.SmallKnowledge.asked;
import static nl.wegwijzer.support.SmallKnowledge.page;
import static nl.wegwijzer.support.SmallKnowledge.section;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.wegwijzer.answering.compose.Composer;
import nl.wegwijzer.answering.dialogue.Cues;
import nl.wegwijzer.answering.dialogue.Facts;
import nl.wegwijzer.answering.wording.ModelWording;
import nl.wegwijzer.conversation.Address;
import nl.wegwijzer.conversation.Conversation;
import nl.wegwijzer.conversation.ConversationId;
import nl.wegwijzer.conversation.Input;
import nl.wegwijzer.conversation.Profile;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.conversation.skill.HandOverReason;
import nl.wegwijzer.conversation.skill.TurnContext;
import nl.wegwijzer.knowledge.Facet;
import nl.wegwijzer.knowledge.Kind;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.knowledge.Section;
import nl.wegwijzer.languagemodel.LanguageModel;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.PublicAddress;
import nl.wegwijzer.platform.Texts;
import nl.wegwijzer.support.MutableClock;
import nl.wegwijzer.support.SmallKnowledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** The button that leads to a person says why it is there, and the one that leads to an amount what stands there. */
class ReplyButtonTests {

    private static final Section WHAT = section("polis", "wat", Facet.WAT, "De polis betaalt.", List.of(), List.of());
    private static final Section WHO_PAYS = asked(
            section("polis", "lessen", Facet.BEDRAG, "De gemeente betaalt.", List.of(), List.of()),
            "Wie betaalt de lessen?");
    private static final Page POLIS = page("polis", Kind.REGELING, Optional.empty(), WHAT, WHO_PAYS);

    private final MutableClock clock = new MutableClock("2026-11-29T10:00:00Z");
    private final SmallKnowledge knowledge = new SmallKnowledge(POLIS);
    private final Texts texts = Texts.load(new ContentFolder(Optional.empty()), "answering");
    private final AnswerReplies replies = new AnswerReplies(
            new Composer(texts, new PublicAddress("https://wegwijzer.example/")),
            new ModelWording(LanguageModel.none(), Duration.ofSeconds(1), new SimpleMeterRegistry(), knowledge),
            knowledge,
            texts,
            Cues.read(ContentFolder.of("")),
            _ -> {},
            clock);

    private List<String> persons(Answer answer) {
        return persons(reply(answer));
    }

    private Reply reply(Answer answer) {
        Conversation conversation = Conversation.begin(
                ConversationId.random(), new Address(Address.WEB, ""), Profile.fresh(Language.NL), clock.instant());
        TurnContext turn = new TurnContext(
                conversation,
                "turn",
                new Input.Text("wat is de polis"),
                clock.instant(),
                JsonMapper.builder().build());
        return replies.reply("wat is de polis", answer, Facts.none(), turn);
    }

    private static Answer found(boolean sure) {
        return new Answer.Found(
                POLIS,
                WHAT,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                sure,
                true,
                Answer.Found.Manner.WHOLE,
                false);
    }

    @Test
    void callsTheSectionAboutMoneyByItsQuestion() {
        assertThat(reply(Decision.chosen(POLIS, WHAT, false)).buttons())
                .contains(new Reply.Button("Wie betaalt de lessen?", "antwoord:polis#lessen"));
    }

    @Test
    void callsItByItsSortWhenTheQuestionIsTooLongForAButton() {
        String question = "Wie betaalt de lessen van iemand die ze naast zijn werk volgt en verhuist?";
        Page page = page("polis", Kind.REGELING, Optional.empty(), WHAT, asked(WHO_PAYS, question));
        assertThat(reply(Decision.chosen(page, WHAT, false)).buttons())
                .contains(new Reply.Button("Hoeveel is het?", "antwoord:polis#lessen"));
    }

    private static List<String> persons(Reply reply) {
        return reply.buttons().stream()
                .map(Reply.Button::value)
                .filter(value -> value.startsWith("adviseur:"))
                .toList();
    }

    @Test
    void tellsThatAnAnswerWasMissingOrUncertain() {
        assertThat(persons(new Answer.NothingFound(false))).containsExactly("adviseur:start/geen-antwoord");
        assertThat(persons(new Answer.Unclear(List.of(WHAT, WHAT), false)))
                .containsExactly("adviseur:start/geen-antwoord");
        assertThat(persons(found(false))).containsExactly("adviseur:start/deels-antwoord");
        assertThat(persons(found(true))).containsExactly("adviseur:start");
    }

    @ParameterizedTest
    @CsvSource({
        "did-not-help, deels-antwoord",
        "wrong, geen-antwoord",
        "other-subject, geen-antwoord",
        "not-clear, deels-antwoord",
        "too-little, deels-antwoord"
    })
    void tellsThatAnAnswerDidNotHelp(String opinion, String reason) {
        Feedback feedback = new Feedback(knowledge, texts, (_, _) -> {});
        Optional<Reply> said = feedback.pressed(
                "antwoord:nut/" + opinion + "/" + WHAT.reference(),
                why -> replies.person(why, Language.NL),
                Language.NL);
        assertThat(said).isPresent();
        assertThat(persons(said.get()))
                .containsExactly(
                        "adviseur:start/" + HandOverReason.fromWord(reason).word());
    }
}
