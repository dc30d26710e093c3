package nl.wegwijzer.support;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.wegwijzer.conversation.Conversations;
import nl.wegwijzer.conversation.Input;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts {@link CaseHouse} with a few cases to look at the desk without the rest of the house; sign in with the link in the log. */
final class DeskPreview {

    private DeskPreview() {}

    public static void main(String[] args) throws java.io.IOException {
        Path folder = java.nio.file.Files.createTempDirectory("wegwijzer-desk");
        System.setProperty("wegwijzer.data-dir", folder.toString());
        ConfigurableApplicationContext context = SpringApplication.run(CaseHouse.class, args);
        MutableClock clock = context.getBean(MutableClock.class);
        for (String question : List.of(
                "het uwv heeft mijn aanvraag in amsterdam afgewezen en de jongen begint maandag, wat nu",
                "mijn subsidie in hilversum is afgewezen zonder uitleg, kan ik daar iets tegen doen",
                "loonkostensubsidie in emmen afgewezen terwijl de gemeente zei dat het goed was")) {
            Employer employer = new Employer(context.getBean(Conversations.class));
            employer.types("krijg ik geld terug als hij ziek wordt");
            employer.types("wat is een jobcoach");
            clock.advance(Duration.ofMinutes(40));
            employer.types(question);
            employer.sends(new Input.Button("adviseur:ja"));
            clock.advance(Duration.ofMinutes(95));
        }
    }
}
