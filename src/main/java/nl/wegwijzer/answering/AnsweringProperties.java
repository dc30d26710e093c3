package nl.wegwijzer.answering;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When to answer, when to ask back, when to say no. The numbers are probabilities of the calibrated ranking.
 *
 * @param answerFrom   from this probability on the best passage is given as the answer
 * @param clarifyFrom  from this probability on the near passages are offered as choices; below it there is no answer
 * @param alonePassageFrom a short question in a running talk is read by itself only from this probability on
 * @param vagueWords   when nothing is sure but at least this share of the words is known, near passages are offered
 * @param talkFrom     from this probability on a page of kind {@code gesprek} decides what happens
 * @param nearMargin   a passage of another page whose score is this close to the best is offered as a button
 * @param modelTimeout how long a model may take to word an answer before the curated one is sent
 */
@Validated
@ConfigurationProperties("wegwijzer.answering")
record AnsweringProperties(
        @DefaultValue("0.50") @DecimalMin("0") @DecimalMax("1")
        double answerFrom,

        @DefaultValue("0.20") @DecimalMin("0") @DecimalMax("1")
        double clarifyFrom,

        @DefaultValue("0.85") @DecimalMin("0") @DecimalMax("1")
        double alonePassageFrom,

        @DefaultValue("0.60") @DecimalMin("0") @DecimalMax("1")
        double vagueWords,

        @DefaultValue("0.50") @DecimalMin("0") @DecimalMax("1")
        double talkFrom,

        @DefaultValue("0.15") double nearMargin,
        @DefaultValue("6s") Duration modelTimeout) {}
