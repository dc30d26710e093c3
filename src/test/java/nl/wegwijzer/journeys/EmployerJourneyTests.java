package nl.wegwijzer.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.wegwijzer.platform.redis.Keyspace;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.JsonNode;

/** The main job, end to end, over HTTP on the running application with the real knowledge and no model. */
class EmployerJourneyTests {

    private static final String[] ADVISER = {"Authorization", "Bearer " + RunningWegwijzer.ADVISER_TOKEN};

    private static RunningWegwijzer app;

    @BeforeAll
    static void start() {
        app = RunningWegwijzer.shared();
    }

    private static String texts(List<JsonNode> replies) {
        return String.join(
                "\n",
                replies.stream().map(reply -> reply.get("text").asString()).toList());
    }

    private static JsonNode ofKind(List<JsonNode> replies, String kind) {
        return replies.stream()
                .filter(reply -> reply.get("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + kind + " in " + replies));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hoeveel loonkostenvoordeel krijg ik voor iemand uit het doelgroepregister | lkv-banenafspraak",
                "wat is de no-riskpolis | no-riskpolis",
                "hoe lang duurt een proefplaatsing | proefplaatsing",
                "kan ik een jobcoach krijgen voor mijn medewerker | jobcoach",
                "hoe werkt open hiring | open-hiring",
                "krijg ik nog lage inkomensvoordeel | liv",
            })
    void answersWithTheRightSource(String question, String page) {
        JsonNode answer = ofKind(app.say(app.conversation(), question), "answer");
        JsonNode source = answer.get("sources").get(0);
        assertThat(source.get("page").asString()).isEqualTo(page);
        assertThat(source.get("checkedOn").asString()).matches("\\d{4}-\\d{2}-\\d{2}");
        assertThat(answer.get("text").asString().length()).isLessThanOrEqualTo(1200);
        assertThat(answer.get("text").asString()).doesNotContain("{{").contains("[1]");
        assertThat(app.get("/api/v1/pages/" + page).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/plan, beginnen",
        "/Plan, beginnen",
        "/voorbeelden, werkgeversnetwerken",
        "/agenda, agenda",
        "/check wajong 24 uur, wajong",
    })
    void aCommandAnswersAsTheQuestionItStandsFor(String command, String page) {
        for (String topic : List.of("hoe lang duurt een proefplaatsing", "how long does a trial placement take")) {
            String talk = app.conversation();
            app.say(talk, topic);
            JsonNode answer = ofKind(app.say(talk, command), "answer");
            assertThat(answer.get("sources").get(0).get("page").asString())
                    .as("%s after %s", command, topic)
                    .isEqualTo(page);
        }
    }

    @Test
    void checkAsksAboutTheCandidate() {
        for (String topic : List.of("hoe lang duurt een proefplaatsing", "how long does a trial placement take")) {
            String talk = app.conversation();
            app.say(talk, topic);
            JsonNode asked = ofKind(app.say(talk, "/check"), "clarify");
            for (JsonNode button : asked.get("buttons")) {
                String fresh = app.conversation();
                List<JsonNode> shown = app.say(fresh, "/check");
                JsonNode answer =
                        ofKind(app.press(fresh, shown, button.get("value").asString()), "answer");
                assertThat(answer.get("sources"))
                        .as(button.get("label").asString())
                        .isNotEmpty();
            }
        }
    }

    /** Loon is a village too, but who types only that means something else; after the question for a place it is one. */
    @Test
    void asksBackWhenOneWordSaysTooLittle() {
        for (String word : List.of("subsidie", "loon")) {
            JsonNode asked = ofKind(app.say(app.conversation(), word), "clarify");
            assertThat(asked.get("buttons").size()).as(word).isBetween(2, 5);
        }
        String talk = app.conversation();
        app.say(talk, "/regio");
        assertThat(app.say(talk, "loon")).anyMatch(reply -> reply.toString().contains("Groningen"));
    }

    /** Who names his place when he asks for a desk is told which one; asked again without a place, it is known. */
    @Test
    void namesTheDeskOfThePlaceThatAQuestionNames() {
        for (String question : List.of(
                "werkgeversservicepunt zwolle telefoonnummer",
                "ik zit in Zwolle met een klein metaalbedrijf, bij welk loket moet ik zijn voor iemand met een uitkering?")) {
            String talk = app.conversation();
            assertThat(texts(app.say(talk, question))).as(question).contains("wspregiozwolle.nl");
            assertThat(texts(app.say(talk, "wie helpt mij met loonkostensubsidie en wie kan ik bellen")))
                    .as("after " + question)
                    .contains("wspregiozwolle.nl");
        }
    }

    private List<String> kinds(String talk, String... messages) {
        return Stream.of(messages)
                .map(message -> app.say(talk, message).getFirst().get("kind").asString())
                .toList();
    }

    /** Talk about a life goes before a quarrel, a place, or whatever the words look like. */
    @Test
    void aWarningHoldsUntilSomethingElseIsAsked() {
        String talk = app.conversation();
        assertThat(texts(app.say(talk, "mijn leerling zegt dat hij zichzelf iets gaat aandoen")))
                .contains("113");
        for (String next : List.of("hij staat nu buiten te roken", "hij wil met niemand praten")) {
            assertThat(texts(app.say(talk, next))).as(next).contains("113");
        }
        assertThat(kinds(talk, "hoe lang duurt een proefplaatsing")).containsExactly("answer");
        String asked = app.conversation();
        app.say(asked, "ik wil een adviseur spreken over een medewerker die vaak te laat is");
        assertThat(texts(app.say(asked, "hij zegt net dat hij een einde aan zijn leven maakt")))
                .contains("113")
                .doesNotContain("plaats");
    }

    /** Who argues with a refusal is refused again; who asks something that is lawful is answered. */
    @Test
    void aRefusalHoldsForWhoArgues() {
        String talk = app.conversation();
        assertThat(kinds(
                        talk,
                        "hoe weiger ik netjes alle sollicitanten met een hoofddoek",
                        "maar onze klanten willen dat nu eenmaal niet",
                        "hoe lang duurt een proefplaatsing"))
                .containsExactly("refusal", "refusal", "answer");
    }

    @Test
    void whatWasSaidWrongIsPutRightAndTheQuestionStays() {
        String talk = app.conversation();
        app.say(talk, "kan iemand met bijstand eerst op proefplaatsing komen");
        JsonNode answer = ofKind(app.say(talk, "oh sorry ik bedoel ww"), "answer");
        assertThat(answer.get("sources").toString()).contains("proefplaatsing").contains("UWV");
    }

    /** Another figure in a talk gives another sum, and not the whole answer again. */
    @Test
    void worksOutTheSubsidyForTheHoursAndTheLoonwaardeOfTheTalk() {
        String talk = app.conversation();
        String first = texts(app.say(talk, "hoe hoog is de loonkostensubsidie bij een loonwaarde van 50%"));
        assertThat(first).contains("Noem de uren per week");
        assertThat(texts(app.say(talk, "36 uur"))).contains("loonwaarde van 50% is dat ongeveer € 1.559");
        String younger = texts(app.say(talk, "en als hij 20 is?"));
        assertThat(younger).contains("voor iemand van 20 jaar ongeveer € 1.247").doesNotContain("•");
    }

    @Test
    void whoDoesNotUnderstandReadsItInShort() {
        String talk = app.conversation();
        app.say(talk, "hoe vraag ik loonkostensubsidie aan");
        JsonNode answer = ofKind(app.say(talk, "snap ik niet, simpeler graag"), "answer");
        assertThat(answer.get("text").asString())
                .startsWith("Kort gezegd: ")
                .contains("[1]")
                .doesNotContain("•");
        assertThat(answer.get("sources").get(0).get("page").asString()).isEqualTo("loonkostensubsidie");
        assertThat(texts(app.say(app.conversation(), "ik begrijp de no-riskpolis niet")))
                .startsWith("Kort gezegd: ");
        assertThat(texts(app.say(app.conversation(), "I don't understand the no-risk policy")))
                .startsWith("In short: ");
    }

    /** Of several answers only the last has buttons. */
    @Test
    void twoQuestionsInOneMessageHaveOneSetOfButtons() {
        List<JsonNode> answers = app.say(
                app.conversation(),
                "Hoe lang duurt een proefplaatsing? En hoeveel is het loonkostenvoordeel banenafspraak?");
        assertThat(answers).hasSize(2);
        assertThat(answers.getFirst().get("buttons")).isEmpty();
        assertThat(answers.getLast().get("buttons").size()).isGreaterThan(2);
    }

    /** A desk that an answer only leads to is named once in a talk. What took the place of an address asks for none. */
    @Test
    void namesADeskWhereItIsWantedAndNotTwice() {
        assertThat(texts(app.say(
                        app.conversation(), "Fatma uit de Dorpsstraat 12 in Zwolle wil 2 maanden op proef, kan dat")))
                .doesNotContain("wspregiozwolle.nl");
        String led = app.conversation();
        assertThat(texts(app.say(led, "wie helpt mij met loonkostensubsidie, ik zit in zwolle")))
                .contains("wspregiozwolle.nl");
        assertThat(texts(app.say(led, "wie helpt mij met een jobcoach"))).doesNotContain("wspregiozwolle.nl");
        assertThat(texts(app.say(led, "bij welk loket moet ik zijn voor een jobcoach")))
                .contains("wspregiozwolle.nl");
    }

    /** Who is asked for his place and asks something else is answered, and not told that the place is unknown. */
    @Test
    void answersAQuestionThatComesInsteadOfAPlace() {
        String talk = app.conversation();
        assertThat(texts(app.say(talk, "het uwv heeft mijn aanvraag zomaar afgewezen")))
                .contains("In welke plaats");
        JsonNode answer = ofKind(app.say(talk, "hoe lang duurt een proefplaatsing?"), "answer");
        assertThat(answer.get("sources").get(0).get("page").asString()).isEqualTo("proefplaatsing");
        assertThat(texts(app.say(talk, "ik wil iemand spreken"))).contains("In welke plaats");
        assertThat(texts(app.say(talk, "stopt die no-riskpolis dan ook"))).doesNotContain("plaats ken ik niet");
    }

    /** The whole warning once; then the number, and the way out for who meant his business and not his life. */
    @Test
    void tellsTheNumberAgainAndNotTheWholeWarning() {
        String talk = app.conversation();
        String warned = texts(app.say(talk, "ik wil er een eind aan maken"));
        String again = texts(app.say(talk, "ja"));
        assertThat(again).contains("113", "112", "Typ dan gewoon uw vraag");
        assertThat(again.length()).isLessThan(warned.length() / 2);
    }

    /** Who names another scheme and asks what it is begins anew. */
    @Test
    void tellsWhatAnotherSchemeIsInTheMiddleOfATalk() {
        String talk = app.conversation();
        app.say(talk, "hoe vraag ik de no-riskpolis aan");
        JsonNode answer = ofKind(app.say(talk, "wat is lkv"), "answer");
        assertThat(answer.get("sources").get(0).get("page").asString()).isEqualTo("lkv-overzicht");
    }

    @Test
    void speaksEnglishWhenAskedTo() {
        String talk = app.conversation();
        assertThat(texts(app.say(talk, "english please"))).contains("I will answer in English");
        assertThat(texts(app.say(talk, "adviseur"))).contains("What is it about");
    }

    /** A town beside "waar" or "wie" asks for the desk there; of a region without one the way in for all of the country is told. */
    @Test
    void namesTheDeskWhenSomebodyAsksWhereInATown() {
        String helmond = texts(app.say(app.conversation(), "waar vind ik kandidaten uit de bijstand in Helmond"));
        assertThat(helmond).contains("Helmond hoort bij deze arbeidsmarktregio");
        String leeuwarden = texts(app.say(app.conversation(), "waar vind ik een jobcoach in Leeuwarden"));
        assertThat(leeuwarden).contains("nog geen eigen loket", "werkcentrum.nl");
    }

    /** Who does not answer a question back is not asked the same once more. */
    @Test
    void asksBackInTheSameWordsOnlyOnce() {
        String talk = app.conversation();
        String first = texts(app.say(talk, "subsidie"));
        assertThat(first).isNotBlank();
        assertThat(texts(app.say(talk, "krijg ik geld?"))).isNotEqualTo(first);
    }

    @Test
    void answersWhatIsAskedBehindAWordOfThanks() {
        String talk = app.conversation();
        app.say(talk, "wat is een jobcoach");
        JsonNode answer = ofKind(app.say(talk, "top bedankt. en hoe lang duurt een proefplaatsing"), "answer");
        assertThat(answer.get("sources").get(0).get("page").asString()).isEqualTo("proefplaatsing");
    }

    @Test
    void answersEachQuestionInEnglishAndNotThePageEachTime() {
        String talk = app.conversation();
        String whom = texts(app.say(talk, "is the no-risk policy also for people who get WIA?"));
        String how = texts(app.say(talk, "how do I report it when he is sick"));
        assertThat(whom).contains("WIA").contains("The details are in Dutch.");
        assertThat(how).contains("report").isNotEqualTo(whom);
    }

    /** The same words twice in a row would tell him that nobody listens. */
    @Test
    void doesNotTellTheSameTwice() {
        String talk = app.conversation();
        String first = texts(app.say(talk, "hoeveel loonkostensubsidie krijg ik"));
        String again = texts(app.say(talk, "en als hij 32 uur werkt?"));
        assertThat(again).isNotEqualTo(first).contains("noem ook de loonwaarde").doesNotContain("•");
    }

    @Test
    void whoTellsTheLoonwaardeReadsWhatComesOut() {
        String talk = app.conversation();
        app.say(talk, "kan ik loonkostensubsidie en lkv samen krijgen");
        String asks = texts(app.say(talk, "en bij loonwaarde 60?"));
        String sum = texts(app.say(talk, "36 uur"));
        assertThat(asks).contains("Noem de uren per week");
        assertThat(sum)
                .contains("bij 36 uur per week en een loonwaarde van 60%")
                .doesNotContain("•");
    }

    /** "Dag 1" was taken for a greeting, and a harmless word behind an honest question for fraud. */
    @Test
    void takesNoHarmlessWordForAnythingElse() {
        assertThat(texts(app.say(app.conversation(), "maandag start er een jongen met autisme. wat regel ik op dag 1")))
                .contains("eerste werkdag");
        String talk = app.conversation();
        app.say(talk, "hoe krijg ik die doelgroepverklaring");
        assertThat(texts(app.say(talk, "hij begint maandag al"))).doesNotContain("fraude");
    }

    /** What a candidate with Wajong cannot have led, and each of these was answered with "Wat bedoelt u?". */
    @Test
    void answersForTheBenefitThatWasToldInsteadOfAskingBack() {
        String talk = app.conversation();
        app.say(talk, "de zoon van een klant heeft wajong, wat moet ik weten voor ik hem aanneem");
        String wage = texts(app.say(talk, "hij is heel precies maar wel traag. moet ik dan gewoon vol loon betalen"));
        String ill = texts(app.say(talk, "ok en als hij ziek wordt?"));
        assertThat(wage).contains("Wajong").doesNotContain("Wat bedoelt u");
        assertThat(ill).contains("Wajong").contains("ziek").doesNotContain("Wat bedoelt u");
    }

    /** He is not read the same words again, and asked for his place again. */
    @Test
    void saysOnceWhyAPersonIsBetter() {
        String talk = app.conversation();
        String first = texts(app.say(talk, "is mijn medewerker met adhd geschikt voor de steiger, wat vindt u"));
        String again = texts(app.say(talk, "ja maar wat zou jij doen, aannemen of niet"));
        assertThat(first).contains("mag en kan ik niet over oordelen");
        assertThat(again)
                .contains("Een adviseur kan er met u naar kijken", "In welke plaats werkt u?")
                .doesNotContain("oordelen");
    }

    @Test
    void refusesWhatIsOutsideAndNeverCitesForIt() {
        List<JsonNode> replies = app.say(app.conversation(), "wat voor weer wordt het morgen");
        assertThat(ofKind(replies, "refusal").get("sources")).isEmpty();
    }

    /** The words of the page come first, in distress the lines to call; then the way to a person. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ik red het niet meer                                                  | 113",
                "ik zit huilend achter mijn bureau                                     | huisarts",
                "er is ruzie op de werkvloer met mijn nieuwe medewerker                 | laat iedereen afkoelen",
                "ik wil mijn medewerker met een wajong ontslaan                         | Ik breng u bij een adviseur",
                "ik heb een vacature voor een magazijnmedewerker, kunt u iemand sturen | een plek vrij",
            })
    void saysWhatThePageSaysBeforeItBringsToAPerson(String question, String first) {
        List<JsonNode> replies = app.say(app.conversation(), question);
        assertThat(replies.getFirst().get("text").asString()).contains(first);
        assertThat(replies.getFirst().get("kind").asString()).isEqualTo("handoff");
        assertThat(texts(replies.subList(1, replies.size()))).contains("In welke plaats werkt u?");
    }

    @Test
    void handsOverWithTheStoryToldOnceAndBringsTheAnswerBack() {
        String talk = app.conversation();
        app.say(talk, "kan ik een jobcoach krijgen voor mijn medewerker");
        List<JsonNode> asked = app.say(talk, "ik wil iemand spreken");
        List<JsonNode> offered = texts(asked).contains("plaats") ? app.say(talk, "Zaandam") : asked;
        List<JsonNode> sent = app.press(talk, offered, "adviseur:ja");
        assertThat(texts(sent)).isNotBlank();

        JsonNode summary = app.get("/api/v1/cases?status=open", ADVISER).body();
        String id = summary.findValue("id").asString();
        JsonNode dossier = app.get("/api/v1/cases/" + id, ADVISER).body();
        assertThat(dossier.toString()).contains("jobcoach");
        assertThat(app.post("/api/v1/cases/" + id + "/claim", Map.of(), ADVISER).status())
                .isEqualTo(200);
        assertThat(app.post("/api/v1/cases/" + id + "/messages", Map.of("text", "Ik bel u zo."), ADVISER)
                        .status())
                .isBetween(200, 299);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(app.get(talk).body().toString()).contains("Ik bel u zo."));
        assertThat(app.post("/api/v1/cases/" + id + "/close", Map.of("outcome", "helped"), ADVISER)
                        .status())
                .isBetween(200, 499);
    }

    @Test
    void keepsNothingAfterErasingAndOwnsEveryKey() {
        String talk = app.conversation();
        app.say(talk, "wat is een proefplaatsing");
        String id = talk.substring(talk.lastIndexOf('/') + 1);
        assertThat(app.delete(talk).status()).isEqualTo(200);
        assertThat(app.get(talk).status()).isEqualTo(404);
        StringRedisTemplate redis = app.context().getBean(StringRedisTemplate.class);
        assertThat(redis.keys("*" + id + "*")).isEmpty();
        List<String> prefixes = app.context().getBeansOfType(Keyspace.class).values().stream()
                .map(Keyspace::prefix)
                .toList();
        Set<String> orphans = new TreeSet<>();
        for (String key : redis.keys("*")) {
            if (prefixes.stream().noneMatch(key::startsWith) || redis.getExpire(key) < 0) {
                orphans.add(key);
            }
        }
        assertThat(orphans).as("keys without an owner or without an expiry").isEmpty();
    }

    @Test
    void answersWhatItCannotUseWithAProblemOrAKindSentence() {
        String talk = app.conversation();
        assertThat(app.get("/api/v1/conversations/unknown-id-of-nobody").status())
                .isEqualTo(404);
        assertThat(app.post(talk + "/messages", Map.of("text", "x", "button", "y"))
                        .status())
                .isEqualTo(400);
        assertThat(app.post(talk + "/messages", Map.of("nonsense", "x")).status())
                .isEqualTo(400);
        assertThat(ofKind(app.say(talk, ""), "notice")).isNotNull();
        assertThat(ofKind(app.say(talk, "a".repeat(10_000)), "notice")).isNotNull();
        assertThat(app.post(talk + "/messages", Map.of("text", "x".repeat(70_000)))
                        .status())
                .isEqualTo(413);
        assertThat(app.get("/api/v1/cases").status()).isEqualTo(401);
    }

    @Test
    void keepsTheTalkThroughARestartOfEverything(@TempDir Path own) {
        String talk;
        try (RunningWegwijzer before = RunningWegwijzer.start(own, Map.of())) {
            talk = before.conversation();
            before.say(talk, "wat is een proefplaatsing");
        }
        try (RunningWegwijzer after = RunningWegwijzer.start(own, Map.of())) {
            assertThat(after.get(talk).body().toString()).contains("wat is een proefplaatsing");
            assertThat(ofKind(after.say(talk, "en hoe lang duurt dat"), "answer")
                            .toString())
                    .contains("proefplaatsing");
        }
    }
}
