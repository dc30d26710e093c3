package nl.wegwijzer.answering.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TalkFitTests {

    private static final Map<String, Shares> PAGES = Map.of(
            "new", new Shares(0.8, 0.1, 0),
            "talk", new Shares(0.1, 0.8, 1),
            "other", new Shares(0.1, 0.1, 0));

    private static TalkFit.Case talk(boolean begins, String right) {
        List<Double> figures =
                new ArrayList<>(Signs.NAMES.stream().map(_ -> 0.0).toList());
        figures.set(Signs.NAMES.indexOf("constant"), 1.0);
        figures.set(Signs.NAMES.indexOf("begins"), begins ? 1.0 : 0.0);
        return new TalkFit.Case(new Signs(figures), PAGES, Set.of(right), 1);
    }

    @Test
    void learnsWhichSignTellsThatAMessageGoesOn() {
        List<TalkFit.Case> cases = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            cases.add(talk(true, "talk"));
            cases.add(talk(false, "new"));
        }
        GoingOn model = TalkFit.model(cases);
        assertThat(model.probability(talk(true, "talk").signs())).isGreaterThan(0.8);
        assertThat(model.probability(talk(false, "new").signs())).isLessThan(0.2);
        assertThat(cases).allMatch(one -> one.right(model));
    }

    @Test
    void learnsTheOppositeFromTheOpposite() {
        List<TalkFit.Case> cases = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            cases.add(talk(true, "new"));
            cases.add(talk(false, "talk"));
        }
        GoingOn model = TalkFit.model(cases);
        assertThat(model.probability(talk(true, "new").signs()))
                .isLessThan(model.probability(talk(false, "talk").signs()));
    }

    @Test
    void theCoefficientsThatComeWithTheApplicationAreAllThere() {
        GoingOn packaged = GoingOn.packaged();
        assertThat(packaged.coefficients()).hasSameSizeAs(Signs.NAMES);
        assertThat(packaged.stays()).isBetween(0.0, 1.0);
    }
}
