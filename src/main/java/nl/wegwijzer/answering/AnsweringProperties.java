package nl.wegwijzer.answering;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When to answer, when to ask back, when to say no. The numbers named "from" are probabilities of the calibrated ranking. What sort of
 * reaction a message gets is not set here but fitted, see {@link nl.wegwijzer.answering.routing.Routes}.
 *
 * @param answerFrom   from this probability on the best passage is given as the answer
 * @param sureFrom     from this probability on one of several questions in a message gets an answer of its own
 * @param insideFrom   when nothing is sure but curated pages have at least this share, near passages are offered
 * @param knownFrom    or when at least this share of its words is known; else it is about something else
 * @param tellingFrom  a message whose words tell less than this may be too vague to answer: the less they tell, the surer the best
 *                     passage must be to be believed
 * @param tellingNothing a message whose words tell no more than this is always too vague
 * @param nearFrom     from this probability on a passage is offered when a question is asked back
 * @param nearMargin   a passage of another page whose score is this close to the best is offered as a button
 * @param alsoFrom     another section of the same page is told in a sentence when its score is at least this part of the best
 * @param modelTimeout how long a model may take to word an answer before the curated one is sent
 */
@Validated
@ConfigurationProperties("wegwijzer.answering")
record AnsweringProperties(
        @DefaultValue("0.45") @DecimalMin("0") @DecimalMax("1")
        double answerFrom,

        @DefaultValue("0.65") @DecimalMin("0") @DecimalMax("1")
        double sureFrom,

        @DefaultValue("0.20") @DecimalMin("0") @DecimalMax("1")
        double insideFrom,

        @DefaultValue("0.60") @DecimalMin("0") @DecimalMax("1")
        double knownFrom,

        @DefaultValue("3.4") double tellingFrom,
        @DefaultValue("1.3") double tellingNothing,

        @DefaultValue("0.30") @DecimalMin("0") @DecimalMax("1")
        double nearFrom,

        @DefaultValue("0.15") double nearMargin,

        @DefaultValue("0.4") @DecimalMin("0") @DecimalMax("1")
        double alsoFrom,

        @DefaultValue("6s") Duration modelTimeout) {}
