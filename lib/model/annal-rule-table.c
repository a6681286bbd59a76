/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Each area's rules in the order in which docs/checks.md tells them. After a
 * change, run tests/checks_page.py to write that page anew.
 */

#include "model/annal-rule-private.h"

#define NOTE ANNAL_SEVERITY_NOTE
#define WARNING ANNAL_SEVERITY_WARNING
#define ERROR ANNAL_SEVERITY_ERROR

const AnnalRule annal_rules[] = {
  {
    "json", ERROR, ERROR, "reading",
    .summary =
      "the text is not JSON, or has equal keys",
    .explanation =
      "The file breaks the rules of JSON: a comma after the last element, a comment, a quotation "
      "mark that is not closed. Two equal keys in one object are refused too, because nobody can "
      "tell which was meant.",
    .example =
      "{\"title\": \"Which?\", \"title\": \"Nobody knows\"}",
    .remedy =
      "Mend the place that is named; most editors mark such slips.",
  },
  {
    "limit", ERROR, ERROR, "reading",
    .summary =
      "a limit is reached",
    .explanation =
      "What is read is limited before it is stored, so that a hostile file costs no more than it "
      "may.",
    .example =
      "A quote of more than 16 megabytes.",
    .remedy =
      "Split the file, or let the program set a wider limit.",
  },
  {
    "unknown-version", ERROR, ERROR, "reading",
    .summary =
      "“annal” is missing or is not 1",
    .explanation =
      "Each file begins by saying in which version of the format it is written, so that a later "
      "program does not misread it.",
    .example =
      "{\"title\": \"The fire on quay four\", \"events\": []}",
    .remedy =
      "Begin with \"annal\": 1.",
  },
  {
    "no-type", ERROR, ERROR, "reading",
    .summary =
      "a line does not begin with its type",
    .explanation =
      "In JSON Lines each record says first what it is. Without this the whole line would have to "
      "be kept to find out.",
    .example =
      "{\"id\": \"lee\", \"type\": \"entity\", \"kind\": \"person\", \"names\": [\"Lee\"]}",
    .remedy =
      "Move “type” to the front of the line.",
  },
  {
    "unknown-type", ERROR, ERROR, "reading",
    .summary =
      "a line begins with a type that is not known",
    .explanation =
      "The types are source, entity, term, event, claim, link, assessment and notice.",
    .example =
      "{\"type\": \"person\", \"id\": \"lee\", \"names\": [\"Lee\"]}",
    .remedy =
      "Use one of the types; a person is an entity of kind person.",
  },
  {
    "wrong-section", ERROR, ERROR, "reading",
    .summary =
      "a record says that it is of another type than its section",
    .explanation =
      "A record may carry its type; it must then be that of the section it stands in.",
    .example =
      "{\"claims\": [{\"type\": \"event\", \"id\": \"quay-fire\"}]}",
    .remedy =
      "Move the record, or take the type away.",
  },
  {
    "misplaced-section", ERROR, ERROR, "reading",
    .summary =
      "the first line of JSON Lines holds records",
    .explanation =
      "The first line tells of the dossier, each further line is one record.",
    .example =
      "{\"type\": \"dossier\", \"annal\": 1, \"claims\": []}",
    .remedy =
      "Give each record a line of its own.",
  },
  {
    "wrong-type", ERROR, ERROR, "reading",
    .summary =
      "an object where a string belongs, a null, and so on",
    .explanation =
      "Each member has one shape. What is not known is left out; null is not a way to say so.",
    .example =
      "{\"outlet\": null}",
    .remedy =
      "Write the member as docs/format.md shows it, or leave it out.",
  },
  {
    "unknown-word", ERROR, ERROR, "reading",
    .summary =
      "not one of the closed words",
    .explanation =
      "Kinds, stances, roles and the like are closed lists, so that every reader of the dossier "
      "understands them alike.",
    .example =
      "{\"hedge\": \"maybe\"}",
    .remedy =
      "Use one of the words that are named in the finding.",
  },
  {
    "bad-decimal", ERROR, ERROR, "reading",
    .summary =
      "no decimal number",
    .explanation =
      "Numbers that count or measure are decimals without separators, exponents or needless zeros "
      "at the front.",
    .example =
      "{\"lo\": \"120,000\"}",
    .remedy =
      "Write 120000. The number as printed belongs in “verbatim”.",
  },
  {
    "bad-offset", ERROR, ERROR, "reading",
    .summary =
      "no place in a text",
    .explanation =
      "A place in a text is a whole number from 0.",
    .example =
      "{\"start\": -1}",
    .remedy =
      "Leave the places out; annal anchor finds the words and fills them in.",
  },
  {
    "two-forms", ERROR, ERROR, "reading",
    .summary =
      "the same thing in two forms at once",
    .explanation =
      "Many values have a short form. Both forms together could say two different things.",
    .example =
      "{\"by\": {\"id\": \"fire-brigade\", \"unnamed\": \"a firefighter\"}}",
    .remedy =
      "Keep one of the two.",
  },
  {
    "bad-id", ERROR, ERROR, "reading",
    .summary =
      "no id",
    .explanation =
      "An id has 1 to 128 of a–z, 0–9, full stop, underscore, colon and hyphen, and begins with a "
      "letter or digit.",
    .example =
      "{\"id\": \"Kim Jong Un\"}",
    .remedy =
      "Write kim-jong-un.",
  },
  {
    "duplicate-id", ERROR, ERROR, "reading",
    .summary =
      "an id that is taken",
    .explanation =
      "Everything else points to a record by its id, so that no two records share one, of whatever "
      "type.",
    .example =
      "An event and a claim are both called “denial”.",
    .remedy =
      "Give one of them another id.",
  },
  {
    "conflicting-record", ERROR, ERROR, "reading",
    .summary =
      "one id in two files, for records that are not equal",
    .explanation =
      "Several files may be read into one dossier. A record that says the same in two of them is "
      "one record; where they differ nobody can tell which is right.",
    .example =
      "Two desks each have a source “reuters-1”, with different headlines.",
    .remedy =
      "Make the two equal, or give one of them another id.",
  },
  {
    "other-head", WARNING, WARNING, "reading",
    .summary =
      "another file has another language or another unknown member",
    .explanation =
      "The dossier has one head. Where the files differ, the first by code points is kept, so that "
      "the order of the files does not matter.",
    .example =
      "One file says \"lang\": \"en\", the other \"lang\": \"fr\".",
    .remedy =
      "Make the heads equal.",
  },
  {
    "unknown-member", WARNING, WARNING, "reading",
    .summary =
      "a name that nothing knows and that looks like a slip for one that is known",
    .explanation =
      "Members that the format does not know are kept for other programs. One that looks like a "
      "slip is probably a fact that got lost.",
    .example =
      "{\"stance_bassis\": \"verbatim\"}",
    .remedy =
      "Correct the name. Names of your own begin with x-.",
  },
  {
    "missing-member", ERROR, ERROR, "records",
    .summary =
      "something that this record needs is not there",
    .explanation =
      "Without it the record says nothing: a claim without a speaker, a position without what it is "
      "on.",
    .example =
      "A claim of kind position without “target”.",
    .remedy =
      "Add the member. What nobody knows can often be said in another way: a speaker as "
      "{\"unnamed\": …}.",
  },
  {
    "unexpected-member", ERROR, ERROR, "records",
    .summary =
      "something stands where it has no meaning",
    .explanation =
      "A member that has no meaning there was meant for another record, or for another kind of it.",
    .example =
      "An assertion with a “count”, which only positions have.",
    .remedy =
      "Move it to where it belongs, or take it away.",
  },
  {
    "empty-text", ERROR, ERROR, "records",
    .summary =
      "an empty string where words are needed",
    .explanation =
      "An empty string looks like an answer and is none.",
    .example =
      "{\"says\": \"\"}",
    .remedy =
      "Write the words, or leave the member out.",
  },
  {
    "bad-utf8", ERROR, ERROR, "records",
    .summary =
      "a text that is not UTF-8, which only a program can have set",
    .explanation =
      "Files are refused before this can happen; a program can set any bytes.",
    .example =
      "A headline copied as Latin-1.",
    .remedy =
      "Convert the text before it is set.",
  },
  {
    "dangling-id", ERROR, ERROR, "records",
    .summary =
      "an id that names nothing",
    .explanation =
      "Each id in a record leads to another record. One that leads nowhere is a slip or a record "
      "that was forgotten.",
    .example =
      "{\"about\": \"prison-camp\"}, where the entity is called prison-camps.",
    .remedy =
      "Correct the id, or add the record.",
  },
  {
    "wrong-record-type", ERROR, ERROR, "records",
    .summary =
      "an id that names a record of another type",
    .explanation =
      "Some places take only some types: the source of a citation is a source.",
    .example =
      "{\"citations\": [{\"source\": \"reuters\"}]}, where reuters is an entity.",
    .remedy =
      "Name a record of the type that is asked for.",
  },
  {
    "wrong-entity-kind", ERROR, ERROR, "records",
    .summary =
      "an id that names an entity of another kind",
    .explanation =
      "A position is on an instrument, a set of them, an event or a claim; nobody accepts or "
      "rejects a person by vote.",
    .example =
      "A claim that rejects the target “dprk”, a state.",
    .remedy =
      "Name the instrument, or make the claim an evaluation.",
  },
  {
    "unknown-term", ERROR, ERROR, "records",
    .summary =
      "a term that is neither built in nor in the dossier",
    .explanation =
      "Predicates, event kinds, attributes and units are terms: open words, each explained once.",
    .example =
      "{\"predicate\": \"inmate\"}, where the term is inmates.",
    .remedy =
      "Correct the word, or add a term of your own.",
  },
  {
    "value-type", ERROR, ERROR, "records",
    .summary =
      "a value that its term does not take",
    .explanation =
      "A term says what its values are: a quantity, an entity, a date, yes or no.",
    .example =
      "{\"predicate\": \"inmates\", \"value\": \"plenty\"}",
    .remedy =
      "Write a value of that type; the words as printed belong in “verbatim”.",
  },
  {
      "bad-date",
      ERROR,
      ERROR,
      "records",
      .summary =
          "no date",
      .explanation =
          "Dates are EDTF (ISO 8601-2), which can also say that a date is vague.",
      .example =
          "{\"when\": \"7 March 2021\"}",
      .remedy =
          "Write 2021-03-07. annal date reads printed words.",
  },
  {
    "bad-time-zone", ERROR, ERROR, "records",
    .summary =
      "no time zone that is known here",
    .explanation =
      "A zone is an offset, or a name of the time zone database.",
    .example =
      "{\"tz\": \"IST\"}, which is India's, Ireland's or Israel's.",
    .remedy =
      "Write +05:30 or Asia/Kolkata.",
  },
  {
    "bad-language", ERROR, ERROR, "records",
    .summary =
      "no language tag",
    .explanation =
      "Languages are BCP 47 tags.",
    .example =
      "{\"lang\": \"english\"}",
    .remedy =
      "Write en.",
  },
  {
      "bad-hash",
      ERROR,
      ERROR,
      "records",
      .summary =
          "no SHA-256 hash",
      .explanation =
          "A hash is 64 hexadecimal digits in lower case.",
      .example =
          "{\"sha256\": \"59DDE060\"}",
      .remedy =
          "Take it with sha256sum of the captured bytes.",
  },
  {
    "bad-path", ERROR, ERROR, "records",
    .summary =
      "a path that leads out of the folders of texts",
    .explanation =
      "The text of a source stands below one of the folders that are searched, so that a dossier "
      "cannot make a program read other files.",
    .example =
      "{\"text\": {\"path\": \"../courier.txt\"}}",
    .remedy =
      "Name the file from inside the folder.",
  },
  {
    "bad-link-kind", ERROR, ERROR, "records",
    .summary =
      "no kind of link",
    .explanation =
      "Links are of the kinds that are listed, or of a kind of your own that begins with x- and has "
      "a term.",
    .example =
      "{\"kind\": \"answers\"}",
    .remedy =
      "Write responds-to.",
  },
  {
    "bad-bounds", ERROR, ERROR, "records",
    .summary =
      "numbers that do not fit the word before them",
    .explanation =
      "“Up to” has an upper bound alone, “at least” a lower one, a range both. A bound that nobody "
      "gave is never made up.",
    .example =
      "{\"approx\": \"up-to\", \"lo\": \"0\", \"hi\": \"60\"}",
    .remedy =
      "Keep the bounds that the source gives.",
  },
  {
    "bad-count", ERROR, ERROR, "records",
    .summary =
      "a count that cannot be",
    .explanation =
      "A position may cover so many of so many: no more than there are, and no part of one.",
    .example =
      "{\"n\": \"63\", \"of\": \"26\"}",
    .remedy =
      "Correct the numbers.",
  },
  {
      "bad-size",
      ERROR,
      ERROR,
      "records",
      .summary =
          "a size that is no number of members",
      .explanation =
          "The size of a set of instruments is a whole number.",
      .example =
          "{\"size\": \"262.5\"}",
      .remedy =
          "Correct the number.",
  },
  {
      "bad-point",
      ERROR,
      ERROR,
      "records",
      .summary =
          "no point on Earth",
      .explanation =
          "Latitudes run from -90 to 90 degrees, longitudes from -180 to 180.",
      .example =
          "{\"lat\": \"125.7\", \"lon\": \"39.0\"}, which are the wrong way round.",
      .remedy =
          "Correct the degrees.",
  },
  {
    "offsets-incomplete", ERROR, ERROR, "records",
    .summary =
      "a beginning without an end, or an end without a beginning",
    .explanation =
      "The two say where words stand only together.",
    .example =
      "{\"quote\": \"late Sunday\", \"start\": 56}",
    .remedy =
      "Give both, or neither.",
  },
  {
    "offsets-reversed", ERROR, ERROR, "records",
    .summary =
      "an end that does not come after its beginning",
    .explanation =
      "Places count from 0, and the end is the place behind the last character.",
    .example =
      "{\"start\": 67, \"end\": 56}",
    .remedy =
      "Give the right places, or leave them out and let annal anchor find them.",
  },
  {
    "offsets-length", ERROR, ERROR, "records",
    .summary =
      "places that hold more or fewer characters than the words",
    .explanation =
      "The slice of the text from start to end is the quote, character for character.",
    .example =
      "{\"quote\": \"late Sunday\", \"start\": 56, \"end\": 60}",
    .remedy =
      "Take the end that the finding names.",
  },
  {
    "editorial-not-in-quote", ERROR, ERROR, "records",
    .summary =
      "an insertion that is not in the quote",
    .explanation =
      "What an editor put into a quote, “human right(s)”, is listed as it stands there, so that "
      "nobody takes it for the speaker's.",
    .example =
      "{\"quote\": \"human right(s) situation\", \"editorial\": [\"[s]\"]}",
    .remedy =
      "Write the insertion as it is printed, brackets and all.",
  },
  {
    "too-many-insertions", ERROR, ERROR, "records",
    .summary =
      "more than 256 insertions",
    .explanation =
      "Each insertion is looked for in all passages, so that there is an end to them.",
    .example =
      "A transcript with 300 notes of the editor.",
    .remedy =
      "Cite the passages one by one.",
  },
  {
    "stance-kind", ERROR, ERROR, "records",
    .summary =
      "a stance of another kind of claim",
    .explanation =
      "One denies an assertion, rejects a text, condemns a deed. The stance must be one of the "
      "claim's kind.",
    .example =
      "{\"kind\": \"assertion\", \"stance\": \"condemn\"}",
    .remedy =
      "Change the kind or the stance.",
  },
  {
    "no-citation", ERROR, ERROR, "records",
    .summary =
      "a claim without citation that is no draft",
    .explanation =
      "Nothing is stored as said that no source shows to have been said.",
    .example =
      "{\"kind\": \"assertion\", \"stance\": \"deny\", \"citations\": []}",
    .remedy =
      "Cite the source, or mark the claim as a draft.",
  },
  {
    "said-after-published", ERROR, ERROR, "records",
    .summary =
      "said after the source that reports it was published, or captured",
    .explanation =
      "A source cannot report what was said after it appeared. One of the two dates is wrong.",
    .example =
      "A claim said on 14 May 2019, cited from an article of 11 May.",
    .remedy =
      "Look at the dateline of the source, then at the words of the date.",
  },
  {
    "published-after-capture", ERROR, ERROR, "records",
    .summary =
      "published after the source was captured",
    .explanation =
      "What was captured had been published.",
    .example =
      "An article captured on 1 March that is said to have appeared on 10 March.",
    .remedy =
      "Correct the date, or the capture.",
  },
  {
    "chain-ends", ERROR, ERROR, "records",
    .summary =
      "a chain that does not run from an origin to a publisher",
    .explanation =
      "The chain begins with who said it first and ends with the publisher of the source in hand.",
    .example =
      "{\"chain\": [{\"role\": \"publisher\", \"who\": \"kester-courier\"}]}",
    .remedy =
      "Put the origin first. Where nobody knows it, leave the chain out.",
  },
  {
    "chain-middle", ERROR, ERROR, "records",
    .summary =
      "a chain with two origins or two publishers",
    .explanation =
      "Words have one origin; who passed them on is a relay.",
    .example =
      "origin State Department, publisher Reuters, publisher a newspaper.",
    .remedy =
      "Make the agency a relay.",
  },
  {
    "chain-publisher", ERROR, WARNING, "records",
    .summary =
      "the chain ends with another publisher than the source's outlet",
    .explanation =
      "The last link is the outlet of the source. It is an error where both have names and these "
      "differ, a warning where one of the two has none.",
    .example =
      "A chain that ends with the Korea Times, in a source whose outlet is Reuters.",
    .remedy =
      "Make the two agree: what one of the records knows, the other should know too.",
  },
  {
    "chain-backwards", ERROR, ERROR, "records",
    .summary =
      "a link dated before one that it comes from, before the claim was said, or after the "
      "publication",
    .explanation =
      "Time never runs backwards along a chain.",
    .example =
      "KCNA relays on Saturday what was said on Sunday.",
    .remedy =
      "Correct the date of the link.",
  },
  {
      "duplicate-attribute",
      ERROR,
      ERROR,
      "records",
      .summary =
          "an attribute that stands there twice",
      .explanation =
          "Rival values of one attribute stand side by side in one array.",
      .example =
          "{\"attributes\": {\"count\": \"2\", \"count\": \"3\"}}",
      .remedy =
          "Write {\"count\": [\"2\", \"3\"]}.",
  },
  {
    "cycle", ERROR, ERROR, "records",
    .summary =
      "a record that comes back to itself",
    .explanation =
      "Nothing is part of its own part, translated from its own translation, or rests on what rests "
      "on it.",
    .example =
      "An event that is part of the session that is part of it.",
    .remedy =
      "Take one of the links out.",
  },
  {
      "self-link",
      ERROR,
      ERROR,
      "records",
      .summary =
          "a link from a record to itself",
      .explanation =
          "A link says something of two records.",
      .example =
          "{\"subject\": \"denial\", \"kind\": \"responds-to\", \"object\": \"denial\"}",
      .remedy =
          "Correct one of the two ids.",
  },
  {
    "self-target", ERROR, ERROR, "records",
    .summary =
      "an assessment or notice of itself",
    .explanation =
      "It is about another record.",
    .example =
      "{\"id\": \"n1\", \"op\": \"withdraw\", \"target\": \"n1\"}",
    .remedy =
      "Name the record that is meant.",
  },
  {
    "bad-grade", ERROR, ERROR, "records",
    .summary =
      "a grade of another kind",
    .explanation =
      "Sources are graded A to F, information 1 to 6, findings in words. F and 6 mean that it "
      "cannot be judged.",
    .example =
      "{\"kind\": \"source-reliability\", \"grade\": \"2\"}",
    .remedy =
      "Use a grade of that kind.",
  },
  {
    "counts-exceed-set", ERROR, ERROR, "records",
    .summary =
      "one speaker's counts come to more than the set has",
    .explanation =
      "One speaker accepts, notes and rejects each member of a set once at most.",
    .example =
      "200 accepted and 63 noted, of 262.",
    .remedy =
      "Look up the numbers, and which version of the document they come from.",
  },
  {
    "count-of-set", WARNING, WARNING, "records",
    .summary =
      "a count out of another number than the set has",
    .explanation =
      "The set has a size; a count “of” another number is of another set, or one of the two is "
      "wrong.",
    .example =
      "63 of 260, where the set has 262.",
    .remedy =
      "Correct the number, or make another set.",
  },
  {
    "sum", WARNING, WARNING, "records",
    .summary =
      "what the parts come to is more than the whole",
    .explanation =
      "The numbers of the parts of an event are added and held against the whole; so are the "
      "supported, noted and deferred recommendations of a review. Nothing is rewritten. A whole may "
      "be more than the parts that are known, never less. Only exact numbers count.",
    .example =
      "A series of 2 launches whose parts have counts of 1 and 2.",
    .remedy =
      "Find the part that was counted twice, or the total of an earlier day.",
  },
  {
    "attribute-of-other-kind", WARNING, WARNING, "records",
    .summary =
      "an attribute that events of this kind do not have",
    .explanation =
      "The kind of an event lists what can be told of it.",
    .example =
      "A summit with an apogee.",
    .remedy =
      "Correct the kind, or add a term that narrows it.",
  },
  {
    "chain-fidelity", WARNING, WARNING, "records",
    .summary =
      "a citation that claims to be closer to the words than its chain",
    .explanation =
      "A chain is as faithful as its weakest link: where a relay paraphrases, nobody after it has "
      "the words.",
    .example =
      "A citation called verbatim, through a relay that summarised.",
    .remedy =
      "Call the citation what its weakest link is.",
  },
  {
    "no-words", WARNING, WARNING, "records",
    .summary =
      "a quotation without the words",
    .explanation =
      "A citation that is called verbatim shows the words in a passage.",
    .example =
      "{\"source\": \"article-003\", \"fidelity\": \"verbatim\"}",
    .remedy =
      "Add the passage, or call it a paraphrase.",
  },
  {
    "said-outside-utterance", WARNING, WARNING, "records",
    .summary =
      "said at another time than the event it was said at",
    .explanation =
      "What was said at a press conference was said while it went on. This is how a part outside "
      "its whole is told for claims; for events it is order-unmeetable.",
    .example =
      "Said on 10 May, at a session of 9 May.",
    .remedy =
      "Correct the date, or name the event at which it was said.",
  },
  {
    "relative-to-nothing", WARNING, WARNING, "records",
    .summary =
      "a relative date that hangs on nothing",
    .explanation =
      "“The day before” is a date only together with another one.",
    .example =
      "{\"edtf\": \"2021-03-07\", \"basis\": \"relative\"}",
    .remedy =
      "Give the words, and the record they hang on.",
  },
  {
    "page-clock", WARNING, WARNING, "records",
    .summary =
      "a page's clock taken for a date",
    .explanation =
      "Many sites print the reader's date at the top. At capture this is the clock of that day; it "
      "caps the date of publication and never is one. The rule looks at every date but that of the "
      "capture, and at publication dates that stand on the same words as the capture.",
    .example =
      "Article 002 shows “04/27/2024 04:13:05 pm” above a text of October 2014.",
    .remedy =
      "Keep it as the date of the capture, and bound the publication by it: [..2024-04-27].",
  },
  {
    "redefined-term", WARNING, WARNING, "records",
    .summary =
      "a term that takes the place of a built-in one",
    .explanation =
      "Dossiers that mean different things by one word can no longer be compared.",
    .example =
      "A dossier's own term “inmates”, of text.",
    .remedy =
      "Give the term another id, or narrow the built-in one: inmates.women.",
  },
  {
    "no-hash", NOTE, NOTE, "records",
    .summary =
      "a text without a hash",
    .explanation =
      "Without the hash of what was captured nobody can show later that the text is what was read "
      "then.",
    .example =
      "A source with a text and no sha256.",
    .remedy =
      "Add the SHA-256 of the captured bytes.",
  },
  {
      "unknown-basis",
      NOTE,
      NOTE,
      "records",
      .summary =
          "a date that nobody knows how to know",
      .explanation =
          "A date is given, but how it is known is called unknown.",
      .example =
          "{\"edtf\": \"2019-05-09\", \"basis\": \"unknown\"}",
      .remedy =
          "Say how it is known: stated, relative, inferred, bounded, assumed.",
  },
  {
    "silence-without-reason", ERROR, ERROR, "records",
    .summary =
      "a silence without a reason",
    .explanation =
      "A finding is silenced by whoever understands it, with the reason, which the dossier keeps. "
      "One silence has one reason.",
    .example =
      "{\"silenced\": {\"no-outlet\": \"\"}}",
    .remedy =
      "Write the reason in a sentence, or take the silence away.",
  },
  {
    "quote-not-found", ERROR, ERROR, "quotes",
    .summary =
      "the words of a passage do not stand in the text",
    .explanation =
      "A quote is exact: each character as it stands in the source, but for the shape of spaces, "
      "quotation marks and dashes where the match is typographic. Near hits are told and never "
      "stored.",
    .example =
      "“are often tortured and killed”, where article 003 has “are often tortured or killed”.",
    .remedy =
      "Copy the words from the source. If they stand in another source, cite that one.",
  },
  {
    "words-not-found", ERROR, ERROR, "quotes",
    .summary =
      "the words of a date do not stand in the text",
    .explanation =
      "The words of a date are held against their source like a quote.",
    .example =
      "“on Tuesday”, where article 001 prints “Tuesda (local time)”.",
    .remedy =
      "Copy the words as they are printed, misprints and all.",
  },
  {
    "quote-elsewhere", ERROR, ERROR, "quotes",
    .summary =
      "the words stand in the text, but not at the place that is given",
    .explanation =
      "Places make sure that nobody has to guess which of several passages was meant.",
    .example =
      "A quote at 13 to 55 that begins at 14, because a space was added later.",
    .remedy =
      "Take the place that the finding names, or let annal anchor find it.",
  },
  {
    "words-elsewhere", ERROR, ERROR, "quotes",
    .summary =
      "the words of a date stand in the text, but not at the place that is given",
    .explanation =
      "As for quotes: the place says which “on Friday” was meant.",
    .example =
      "“on Friday” at 316, where the text has it at 319.",
    .remedy =
      "Take the place that the finding names.",
  },
  {
    "quote-ambiguous", ERROR, ERROR, "quotes",
    .summary =
      "no place is given, and the words stand at several",
    .explanation =
      "Words that stand there twice need their place, or what stands before or after them.",
    .example =
      "“he said”, in an article that has it nine times.",
    .remedy =
      "Give the place, or a prefix or suffix.",
  },
  {
    "words-ambiguous", WARNING, WARNING, "quotes",
    .summary =
      "no place is given for the words of a date, and they stand at several",
    .explanation =
      "The date is the same, but nobody can see which passage was read.",
    .example =
      "“on Friday”, twice in one article, of two different events.",
    .remedy =
      "Give the place.",
  },
  {
    "match-mislabelled", ERROR, WARNING, "quotes",
    .summary =
      "called exact and is not; called typographic and is exact",
    .explanation =
      "A typographic match hides that the characters differ; an exact one promises that they do "
      "not.",
    .example =
      "\"it's\" with a straight apostrophe, called exact, where the text has a curly one.",
    .remedy =
      "Change the label, or copy the characters.",
  },
  {
    "prefix-mismatch", ERROR, ERROR, "quotes",
    .summary =
      "what is said to stand before or after the words does not",
    .explanation =
      "The prefix and suffix are part of the proof.",
    .example =
      "{\"quote\": \"on Monday\", \"prefix\": \"told the Courier \"}, where “told reporters ” "
      "stands there.",
    .remedy =
      "Copy what stands there.",
  },
  {
    "bytes-mismatch", ERROR, ERROR, "quotes",
    .summary =
      "the places in bytes are others",
    .explanation =
      "Places in code points and in bytes must be the same place.",
    .example =
      "start 13 and start_byte 13, behind a dash of three bytes.",
    .remedy =
      "Leave the bytes out, or take those that the finding names.",
  },
  {
    "text-wrong", ERROR, ERROR, "quotes",
    .summary =
      "the text is not the one that the source describes, or is no text",
    .explanation =
      "The hash of the file is held against that of the source. A text that changed proves nothing.",
    .example =
      "003.txt was saved again with other line ends.",
    .remedy =
      "Restore the captured file, or capture the page as a new version.",
  },
  {
    "text-unverified", NOTE, NOTE, "quotes",
    .summary =
      "the text is not at hand; its quotes are neither right nor wrong",
    .explanation =
      "Quotes are only counted as verified where the text was read.",
    .example =
      "A dossier without the folder of its articles.",
    .remedy =
      "Name the folder with --texts.",
  },
  {
    "words-date", WARNING, WARNING, "quotes",
    .summary =
      "printed words that mean another date than the one given",
    .explanation =
      "“Late Saturday” is read against the day its source appeared or what the date hangs on. Where "
      "that day is vague, each day it may be is tried, so that vagueness never accuses.",
    .example =
      "“on Friday”, in an article of Wednesday 27 March 2013, given as 2013-03-21, which was a "
      "Thursday.",
    .remedy =
      "Correct the date, or the record that it hangs on.",
  },
  {
    "order-unmeetable", WARNING, WARNING, "order",
    .summary =
      "records that cannot all be in the order in which they are dated and linked",
    .explanation =
      "What was said responds to what went before, a part lies within its whole, what precedes is "
      "over before. So this rule finds a response that is dated before what it answers, and a part "
      "that lies outside its whole. Where several such links run in a circle it names them all, "
      "once.",
    .example =
      "A rejection of 20 March, linked as a response to the resolution of 21 March.",
    .remedy =
      "Look at the dates first, then at whether the link is somebody's claim or your own.",
  },
  {
    "quote-speaker", WARNING, WARNING, "desk",
    .summary =
      "the same quoted words from two speakers in two sources",
    .explanation =
      "Words of eight or more that two sources quote, whole or in part, belong to one speaker. "
      "Where the sources name two different people, or two who do not speak for each other, one of "
      "them may be wrong. A spokesman and his ministry are not two speakers; nor is somebody who is "
      "recorded as resting on or answering the other's words.",
    .example =
      "One paper quotes Pak Kwang Ho with “There are still some that persistently insist that "
      "political prison camps are operated in our country”, another quotes Han Tae-song with it.",
    .remedy =
      "Look for the transcript. If one speaker quotes the other, let the claim rest on the other's "
      "(rests_on).",
  },
  {
    "bound-dropped", WARNING, WARNING, "desk",
    .summary =
      "a number without the “up to”, “about” or “at least” that it was printed with",
    .explanation =
      "“Up to 120,000” is not 120,000. The rule asks whether the printed number has a word of bound "
      "that the record lacks, whether the plain sentence of a claim gives a bounded number as if it "
      "were exact, and whether a claim drops the bound of one that it rests on. Words of bound are "
      "known in English, French, German and Spanish.",
    .example =
      "Article 003 has “up to 120,000 people”; a claim that says “120,000 people are held” drops "
      "the bound.",
    .remedy =
      "Give the quantity its “approx”, and say the word in the sentence.",
  },
  {
    "denial-broader", WARNING, NOTE, "desk",
    .summary =
      "a denial that goes further than the words",
    .explanation =
      "“No such thing in the vocabulary of the criminal law” does not say that there are no camps. "
      "A denial that is called verbatim must quote; and where the same words of the same speaker "
      "are recorded once as a narrow denial and once as a broad one, the broad one is a reporter's "
      "reading: it has another basis and rests on the narrow one. As a suggestion only, quoted "
      "words that narrow a denial (“to my knowledge”, “in the law”, “at this time”) are pointed out "
      "where the record has no qualifiers.",
    .example =
      "Pak Kwang Ho's words about the criminal law, recorded as the verbatim denial that camps "
      "exist.",
    .remedy =
      "Record the literal denial with its qualifiers. Let the reading be a claim of its own, of "
      "basis reporter, that rests on it.",
  },
  {
    "one-origin", WARNING, NOTE, "desk",
    .summary =
      "one origin presented as two",
    .explanation =
      "Two papers that print one wire are one witness. The rule looks where claims are put side by "
      "side as support: the evidence of an assessment, what a claim rests on, several sources that "
      "are cited for one claim. It speaks where the chains show that the origin is shared, not "
      "where nobody knows. Several sources of one claim are a note: they do show the same words, "
      "once.",
    .example =
      "A finding that is “supported” by two claims, both of which reached their papers through "
      "KCNA.",
    .remedy =
      "Cite a second origin, or say in “why” that there is one.",
  },
  {
    "circular-report", WARNING, WARNING, "desk",
    .summary =
      "a report that goes back to itself",
    .explanation =
      "A has it from B and B has it from A: then nobody knows where it comes from.",
    .example =
      "A blog cites a paper, which cites the blog.",
    .remedy =
      "Look for the earliest of them and for what it had itself.",
  },
  {
    "hostile-relay", WARNING, WARNING, "desk",
    .summary =
      "words known only through a party that disputes them",
    .explanation =
      "All that is known of a claim came through somebody who denies, rejects or condemns it, or "
      "who acts for one who does. The words may be fine; the choice of words was not the speaker's.",
    .example =
      "A resolution that is known only from KCNA's report of its rejection.",
    .remedy =
      "Cite the document itself.",
  },
  {
    "reaction-too-early", WARNING, WARNING, "desk",
    .summary =
      "a claim about another claim, made before it",
    .explanation =
      "Who accepts, rejects, condemns or interprets what somebody said, said so after it. Reactions "
      "to events and linked responses are told by order-unmeetable.",
    .example =
      "A reply of 5 May to a statement of 8 May.",
    .remedy =
      "Look at the dates; perhaps the reply is to an earlier statement.",
  },
  {
    "undescribed-source", WARNING, WARNING, "desk",
    .summary =
      "an unnamed source without a description",
    .explanation =
      "“A senior official” tells the reader something; “a source” or “officials” tells nothing, and "
      "later nobody will know whether two sources were one. A description says at least of what, or "
      "for whom.",
    .example =
      "{\"unnamed\": \"a source\"}",
    .remedy =
      "Write the words of the source that describe him or her, or for whom they speak (acts_for).",
  },
  {
    "no-date", WARNING, NOTE, "desk",
    .summary =
      "a source of which nobody knows when it was published",
    .explanation =
      "Without a date of publication nothing that it reports can be placed. It is a note where the "
      "date of the capture is given, which at least caps it.",
    .example =
      "A saved page without dateline.",
    .remedy =
      "Bound the date by what the text reports and by the capture: [2013-03-22..2013-03-27].",
  },
  {
    "no-outlet", NOTE, NOTE, "desk",
    .summary =
      "a source whose publisher is not given",
    .explanation =
      "Who published something is the first thing that a reader asks, and the last link of every "
      "chain.",
    .example =
      "Article 001 shows an e-mail address at koreatimes.co.kr and no name of a paper.",
    .remedy =
      "Look for the page. Where the text does not tell and nothing else does, silence it with that "
      "reason.",
  },
  {
    "protected-name", WARNING, WARNING, "desk",
    .summary =
      "the name of a protected person where anybody can read it",
    .explanation =
      "Of an entity that is sealed no name may appear, of one that has a pseudonym none but the "
      "first, in any record: title, sentence, quote, name of another entity, text of a source in "
      "the dossier, or id. Texts in files and members that the format does not know are not "
      "searched. Descriptions (“a defector”) are free. Ids elsewhere (external), and a link of kind "
      "same-as to an entity that is not protected, give a person away too. The finding never "
      "repeats the name.",
    .example =
      "A witness is sealed, and the title of an interview has her family name.",
    .remedy =
      "Take the name out, or quote another passage; if the source prints it, keep the text out of "
      "the dossier.",
  },
  {
    "no-translator", WARNING, NOTE, "desk",
    .summary =
      "a translation without translator",
    .explanation =
      "Words in translation are somebody's choice. It is a warning for a text that is recorded as "
      "translated, a note for a citation that is called translated and whose chain has no "
      "translator.",
    .example =
      "{\"text\": \"There are no camps.\", \"translation_of\": {\"text\": \"수용소는 없다.\", \"lang\": "
      "\"ko\"}}",
    .remedy =
      "Name the translator; {\"unnamed\": \"the desk\"} or the name of the agency will do.",
  },
  {
    "entity-twice", WARNING, WARNING, "desk",
    .summary =
      "one name or external id for two entities",
    .explanation =
      "Two entities of one kind with the same full name, or with the same id elsewhere, may be one. "
      "Then what is known of it falls apart: no contradiction is seen between the two. Short names, "
      "descriptions and metonyms are often shared and are not asked about.",
    .example =
      "“Foreign Ministry” of two states; or one ministry, entered twice by two reporters.",
    .remedy =
      "Join them by a link of kind same-as, or part them by one of kind different-from.",
  },
  {
    "rests-on-withdrawn", WARNING, NOTE, "desk",
    .summary =
      "something that rests on what was withdrawn",
    .explanation =
      "A claim that rests on, or an assessment that is shown by, a claim or source that was "
      "withdrawn or erased may have nothing left to stand on, also through others. A correction is "
      "a note. A later notice that reaffirms it ends the matter.",
    .example =
      "An estimate that rests on a testimony which the witness took back.",
    .remedy =
      "Look for other grounds; if there are none, give notice of this one too.",
  },
  {
    "silence-of-nothing", NOTE, NOTE, "desk",
    .summary =
      "a silence that silences nothing",
    .explanation =
      "The finding is gone, or never was, or is an error, which cannot be silenced. A silence that "
      "is left behind would hide the next finding of that rule.",
    .example =
      "{\"silenced\": {\"no-hash\": \"the page was never saved\"}}, in a source that has a hash "
      "now.",
    .remedy =
      "Take the silence out of the record.",
  },
};

const guint annal_n_rules = G_N_ELEMENTS (annal_rules);
