package nl.wegwijzer.channels.telegram.group;

import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import nl.wegwijzer.handoff.notify.AdviserNotifier;
import nl.wegwijzer.handoff.notify.CaseCard;
import nl.wegwijzer.handoff.notify.CaseNotice;

/** Tells the groups of a desk what they should hear, each notice once in each group. */
class GroupNotifier implements AdviserNotifier {

    /** What happened that is worth a line of its own; the rest shows in the name and the card. */
    private static final Set<String> LOUD = Set.of(
            "claimed",
            "released",
            "transferred",
            "closed",
            "reopened",
            "reminded",
            "slipped",
            "escalated",
            "not-reached");

    private final Groups groups;
    private final Topics topics;
    private final TopicDesk desk;
    private final GroupWords words;

    GroupNotifier(Groups groups, Topics topics, TopicDesk desk, GroupWords words) {
        this.groups = groups;
        this.topics = topics;
        this.desk = desk;
        this.words = words;
    }

    @Override
    public boolean tell(CaseNotice notice) {
        CaseCard card = notice.card();
        Set<Long> had = topics.chats(card.id());
        if (notice instanceof CaseNotice.Erased) {
            return had.stream().map(chat -> desk.erase(card.id(), chat)).reduce(true, Boolean::logicalAnd);
        }
        Set<Long> now = new HashSet<>();
        card.seenIn().forEach(region -> now.addAll(groups.of(region)));
        had.stream().filter(chat -> !now.contains(chat)).forEach(chat -> desk.leave(card, chat));
        return now.stream().map(chat -> tell(notice, card, chat)).reduce(true, Boolean::logicalAnd);
    }

    private boolean tell(CaseNotice notice, CaseCard card, long chat) {
        Topics.Spot spot = new Topics.Spot(card.id(), chat);
        return switch (topics.begin(spot, notice.key())) {
            case TOLD -> true;
            case WAIT -> false;
            case TELL -> {
                TopicDesk.Became became = say(notice, card, chat, () -> topics.told(spot, notice.key()));
                if (became == TopicDesk.Became.LATER) {
                    topics.notTold(spot, notice.key());
                    yield false;
                }
                topics.told(spot, notice.key());
                desk.refresh(card, chat);
                yield true;
            }
        };
    }

    /** A message that the employer edited is shown as a reply to what it was before. */
    private TopicDesk.Saying saying(CaseCard.Line line, Topics.Spot spot) {
        if (!line.by().isEmpty()) {
            return TopicDesk.Saying.of(words.line(line));
        }
        OptionalLong before = topics.shown(spot, line.key());
        return new TopicDesk.Saying(
                before.isPresent() ? words.edited(line) : words.line(line), Optional.of(line.key()), before);
    }

    private TopicDesk.Became say(CaseNotice notice, CaseCard card, long chat, Runnable left) {
        return switch (notice) {
            case CaseNotice.Opened _ -> desk.say(card, chat, TopicDesk.Saying.of(words.say("opened")), left);
            case CaseNotice.Wrote(String _, CaseCard _, CaseCard.Line line) ->
                line.key().matches("tg-" + chat + "-\\d+")
                        ? TopicDesk.Became.SENT
                        : desk.say(card, chat, saying(line, new Topics.Spot(card.id(), chat)), left);
            case CaseNotice.Altered(String _, CaseCard _, String what) ->
                LOUD.contains(what)
                        ? desk.say(
                                card,
                                chat,
                                TopicDesk.Saying.of(
                                        words.say("what-" + what, card.owner().orElse(""))),
                                left)
                        : TopicDesk.Became.SENT;
            case CaseNotice.Erased _ -> TopicDesk.Became.SENT;
        };
    }
}
