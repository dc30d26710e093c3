package nl.wegwijzer.languagemodel;

import java.time.Duration;
import java.util.Map;

/** No model is configured; everything works without. */
final class NoLanguageModel implements LanguageModel {

    @Override
    public boolean available() {
        return false;
    }

    @Override
    public Outcome ask(String task, Map<String, String> values, Duration limit) {
        return new Outcome.Off();
    }
}
