package nl.wegwijzer.channels.telegram.group;

import java.util.Optional;
import nl.wegwijzer.handoff.notify.CaseCard;
import nl.wegwijzer.handoff.notify.CaseCommands;
import nl.wegwijzer.handoff.notify.Ending;
import org.springframework.beans.factory.ObjectProvider;

/** What an adviser says and presses in the topic of a case: words go to the employer, words after two slashes stay inside. */
class InTopic {

    private static final String NOTE = CaseCommands.NOTE;
    private static final int TEXT_MAX = 2000;

    private final Answering answering;
    private final GroupWords words;
    private final Topics topics;
    private final Advisers advisers;
    private final ObjectProvider<CaseCommands> commands;

    InTopic(
            Answering answering,
            GroupWords words,
            Topics topics,
            Advisers advisers,
            ObjectProvider<CaseCommands> commands) {
        this.answering = answering;
        this.words = words;
        this.topics = topics;
        this.advisers = advisers;
        this.commands = commands;
    }

    void take(GroupUpdate update, String caseId, String region) {
        CaseCommands cases = commands.getIfAvailable();
        if (cases == null) {
            return;
        }
        if (update.from() == 0) {
            answering.tell(update, words.say("hidden"));
            return;
        }
        CaseCommands.By by = advisers.by(update, region);
        switch (update.kind()) {
            case EDIT -> edit(cases, update, caseId, by);
            case THING -> answering.tell(update, words.say("only-words"));
            case WORDS -> words(cases, update, caseId, by);
            case BUTTON, MOVED, LEFT -> {}
        }
    }

    /** Does what a button asks; gives what the adviser must see of it, empty when all is well. */
    String press(GroupUpdate update, String caseId, String region) {
        CaseCommands cases = commands.getIfAvailable();
        if (cases == null) {
            return "";
        }
        return update.from() == 0 ? words.say("hidden") : press(cases, update, caseId, advisers.by(update, region));
    }

    private void words(CaseCommands cases, GroupUpdate update, String caseId, CaseCommands.By by) {
        String text = update.text().strip();
        if (text.startsWith(NOTE)) {
            said(cases, update, caseId, by, text.substring(NOTE.length()).strip(), true);
        } else if (text.startsWith("/")) {
            command(cases, update, caseId, by, text);
        } else {
            said(cases, update, caseId, by, text, false);
        }
    }

    private void said(
            CaseCommands cases, GroupUpdate update, String caseId, CaseCommands.By by, String text, boolean note) {
        if (text.isEmpty() || text.length() > TEXT_MAX) {
            answering.tell(update, words.say("too-long"));
            return;
        }
        Optional<String> answers = Optional.ofNullable(update.answers())
                .flatMap(number -> topics.lineAt(new Topics.Spot(caseId, update.chat()), number));
        CaseCommands.Done done = cases.message(caseId, by, new CaseCommands.Words(update.key(), text, note, answers));
        if (done == CaseCommands.Done.DONE) {
            answering.react(update, note ? "✍" : "👍");
        } else {
            answering.tell(update, refused(cases, done, caseId, by));
        }
    }

    /** An edit of what went to the employer cannot make it a note: who tries reads that nothing was sent. */
    private void edit(CaseCommands cases, GroupUpdate update, String caseId, CaseCommands.By by) {
        String text = update.text().strip();
        boolean note = text.startsWith(NOTE);
        if (text.equals(NOTE) || text.isEmpty() || text.length() > TEXT_MAX) {
            answering.tell(update, words.say("too-long"));
        } else if (note || !text.startsWith("/")) {
            CaseCommands.Done done = cases.correct(caseId, by, update.key(), text);
            if (done != CaseCommands.Done.DONE) {
                answering.tell(update, refused(cases, done, caseId, by));
            }
        }
    }

    private void command(CaseCommands cases, GroupUpdate update, String caseId, CaseCommands.By by, String text) {
        String[] parts = text.split("\\s+", 2);
        String rest = parts.length > 1 ? parts[1].strip() : "";
        switch (GroupDoor.command(text)) {
            case "claim" -> report(cases, update, caseId, by, cases.claim(caseId, by));
            case "vrij" -> report(cases, update, caseId, by, cases.release(caseId, by));
            case "heropen" -> report(cases, update, caseId, by, cases.reopen(caseId, by));
            case "sluit" -> close(cases, update, caseId, by, rest);
            case "overdragen" -> {
                if (rest.isEmpty()) {
                    whereTo(cases, update, caseId, by);
                } else {
                    report(cases, update, caseId, by, cases.transfer(caseId, by, rest, ""));
                }
            }
            default -> answering.tell(update, words.say("help"));
        }
    }

    private void close(CaseCommands cases, GroupUpdate update, String caseId, CaseCommands.By by, String outcome) {
        Optional<String> known =
                Ending.words().stream().filter(outcome::equalsIgnoreCase).findFirst();
        if (known.isPresent()) {
            report(cases, update, caseId, by, cases.close(caseId, by, known.get(), ""));
        } else {
            answering.ask(update, words.say("close-how"), words.outcomes(caseId));
        }
    }

    private void whereTo(CaseCommands cases, GroupUpdate update, String caseId, CaseCommands.By by) {
        answering.ask(update, words.say("transfer-how"), words.destinations(cases.destinations(caseId, by), caseId));
    }

    private String press(CaseCommands cases, GroupUpdate update, String caseId, CaseCommands.By by) {
        String action = update.text().substring(GroupWords.BUTTON.length()).split(":", 2)[0];
        CaseCommands.Done done = switch (action) {
            case "claim" -> cases.claim(caseId, by);
            case "release" -> cases.release(caseId, by);
            case "reopen" -> cases.reopen(caseId, by);
            case "more" -> cases.ask(caseId, by, update.key() + "-more", words.say("ask-more"));
            case "transfer" -> {
                whereTo(cases, update, caseId, by);
                yield CaseCommands.Done.DONE;
            }
            case "close" -> {
                close(cases, update, caseId, by, "");
                yield CaseCommands.Done.DONE;
            }
            default ->
                action.startsWith(GroupWords.TO)
                        ? cases.send(caseId, by, update.key() + "-to", action.substring(GroupWords.TO.length()))
                        : action.startsWith("end-")
                                ? cases.close(caseId, by, outcome(action.substring("end-".length())), "")
                                : CaseCommands.Done.UNKNOWN;
        };
        return refused(cases, done, caseId, by);
    }

    private static String outcome(String word) {
        return Ending.fromWord(word).orElse(Ending.OTHER).word();
    }

    private void report(
            CaseCommands cases, GroupUpdate update, String caseId, CaseCommands.By by, CaseCommands.Done done) {
        if (done == CaseCommands.Done.DONE) {
            answering.react(update, "👍");
        } else {
            answering.tell(update, refused(cases, done, caseId, by));
        }
    }

    private String refused(CaseCommands cases, CaseCommands.Done done, String caseId, CaseCommands.By by) {
        return switch (done) {
            case DONE -> "";
            case TAKEN ->
                words.say(
                        "taken", cases.card(caseId, by).flatMap(CaseCard::owner).orElse("?"));
            case NOT_NOW -> words.say("not-now");
            case UNKNOWN -> words.say("unknown");
            case UNCLEAR -> words.say("unclear");
            case NOBODY -> words.say("nobody");
            case AWAY -> words.say("away");
            case INSIDE -> words.say("stays-inside");
        };
    }
}
