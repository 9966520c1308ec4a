#include "core/message/composing/verbs.h"

#include <algorithm>
#include <utility>

namespace afterword::core::composing {
namespace {

/// Is `word` one of the words of a list that is separated by single blanks?
constexpr bool is_in(std::string_view list, std::string_view word) {
  if (word.empty()) return false;
  for (std::size_t at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1)) {
    const bool begins = at == 0 || list[at - 1] == ' ' || list[at - 1] == '\n';
    const std::size_t end = at + word.size();
    if (begins && (end == list.size() || list[end] == ' ' || list[end] == '\n')) return true;
  }
  return false;
}

constexpr std::string_view base_verbs =
    "accept achieve adapt add admire advise agree aim allow analyse analyze answer apply argue arrange arrive ask "
    "assist "
    "attend audit automate avoid bake balance become begin believe belong benchmark bike bring build buy calculate "
    "call "
    "care carry catch cause change check choose clean climb close coach code collaborate collect combine come commute "
    "compare compete complete compose conduct connect consider consult contribute control convert cook coordinate "
    "count "
    "cover create cure cut cycle dance deal debug decide define deliver deploy describe design develop digitise "
    "digitize "
    "direct discover discuss document double draft draw drive earn edit embrace employ enable end engage enjoy ensure "
    "establish evaluate examine excel expand expect explain explore extend face facilitate fall feel fight fill find "
    "finish fish fit fix focus follow forget found fund garden gather get give go govern grade grow guide halve handle "
    "have head hear help hike hire hold host identify implement import improve include increase inherit inspect "
    "install "
    "instrument integrate interview introduce invent investigate invite join judge juggle keep knit know launch lead "
    "learn leave lecture like listen live look lose love lower maintain make manage map measure meet mentor merge "
    "migrate model moderate monitor move negotiate notice observe open operate optimise optimize order organise "
    "organize "
    "oversee own paint pair park participate partner pass pay perform pick pilot pitch place plan plant play practise "
    "practice prefer prepare present prevent process produce program promise promote propose protect prove provide "
    "prune publish pull push put qualify race raise read rebuild receive recommend recruit redesign reduce refactor "
    "refuse rehearse release remember remove renovate repair replace report represent rescue research restore retire "
    "revise rewrite ride ring row run sail save say scale schedule score search see sell send serve set settle sew "
    "shape "
    "share shift ship shoot show simplify sing sit skate sketch ski sleep solve sort speak specialise specialize spend "
    "split staff stand start stay stop streamline strengthen study succeed suggest supervise support surf survey swim "
    "switch take talk teach tell test think tolerate track trade train transform translate travel treat triage triple "
    "trust try turn tutor understand unite use value visit volunteer wait walk want watch weave welcome win wonder "
    "work "
    "worry write hate adore seem happen merge onboard detail double bring ship price";

constexpr std::pair<std::string_view, std::string_view> irregular_pasts[] = {
    {"was", "be"},
    {"were", "be"},
    {"became", "become"},
    {"began", "begin"},
    {"bought", "buy"},
    {"broke", "break"},
    {"brought", "bring"},
    {"built", "build"},
    {"came", "come"},
    {"caught", "catch"},
    {"chose", "choose"},
    {"cut", "cut"},
    {"did", "do"},
    {"drew", "draw"},
    {"drove", "drive"},
    {"fell", "fall"},
    {"felt", "feel"},
    {"found", "find"},
    {"forgot", "forget"},
    {"fought", "fight"},
    {"gave", "give"},
    {"got", "get"},
    {"grew", "grow"},
    {"had", "have"},
    {"held", "hold"},
    {"heard", "hear"},
    {"kept", "keep"},
    {"knew", "know"},
    {"learnt", "learn"},
    {"led", "lead"},
    {"left", "leave"},
    {"lost", "lose"},
    {"made", "make"},
    {"met", "meet"},
    {"oversaw", "oversee"},
    {"paid", "pay"},
    {"put", "put"},
    {"ran", "run"},
    {"rebuilt", "rebuild"},
    {"read", "read"},
    {"rewrote", "rewrite"},
    {"rode", "ride"},
    {"rose", "rise"},
    {"said", "say"},
    {"sang", "sing"},
    {"sat", "sit"},
    {"saw", "see"},
    {"sent", "send"},
    {"set", "set"},
    {"sold", "sell"},
    {"spent", "spend"},
    {"split", "split"},
    {"spoke", "speak"},
    {"stood", "stand"},
    {"swam", "swim"},
    {"swapped", "swap"},
    {"taught", "teach"},
    {"thought", "think"},
    {"told", "tell"},
    {"took", "take"},
    {"understood", "understand"},
    {"went", "go"},
    {"won", "win"},
    {"wore", "wear"},
    {"wove", "weave"},
    {"wrote", "write"},
    {"slept", "sleep"},
    {"flew", "fly"},
    {"bred", "breed"},
    {"shot", "shoot"},
};

/// Participles that stand before a noun, or after "I am", more often than they tell what somebody did.
constexpr std::string_view adjective_participles =
    "distributed automated shared mixed advanced dedicated unlimited limited experienced skilled talented detailed "
    "informed combined connected related embedded federated licensed certified retired united guided "
    "paid "
    "tired excited interested motivated committed devoted used needed based focused centred centered required advanced "
    "extended structured typed layered gated prepared "
    "fixed qualified seasoned accustomed inclined determined driven proven written spoken";

constexpr std::string_view third_persons =
    "hates seems sounds happens needs works starts ends reports ships publishes decides chooses grows matters looks "
    "runs wants cares thinks believes prefers owns enjoys knows teaches writes reads lives comes manages likes loves "
    "hates leads grew does has is goes makes keeps takes gives says speaks tells helps believes swims sings sails rows "
    "cycles hikes climbs paints cooks bakes knits studies collects volunteers mentors coaches builds grows brings uses "
    "listens understands remembers trusts welcomes hires encourages invites meets";

/// Nouns that end in -ing.
constexpr std::string_view nouns_in_ing =
    "thing nothing something anything everything evening morning spring string king ring ceiling wing sibling wedding "
    "building pricing meeting engineering marketing accounting nursing banking onboarding training billing testing "
    "sourcing clothing housing lightning funding staffing planning branding feeling warning opening offering beginning "
    "painting drawing sting swing sling herring pudding stocking earring dressing filing listing ranking rating "
    "reporting catering lettering catering tooling scheduling forecasting fundraising typesetting bookbinding plumbing";

constexpr std::string_view adjectives =
    "good great fluent calm comfortable patient happy certified trained able experienced familiar quick used curious "
    "careful reliable glad keen ready proud organised organized confident strong certain known accustomed eager fast "
    "qualified licensed steady honest fond skilled attentive adept stubborn thorough resourceful bilingual native "
    "committed devoted focused interested motivated tireless sure unafraid kind friendly helpful flexible creative "
    "punctual analytical adaptable open direct warm "
    "stressful honest precise tidy vegetarian vegan freelance remote hybrid tired busy hectic diplomatic pragmatic not";

constexpr std::string_view determiners =
    "a an the this that these those my your their our his her its each every no some any all both many several few "
    "another either neither much more most enough what such half zero one two three four five six seven eight nine ten "
    "eleven "
    "twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand dozens";

constexpr std::string_view prepositions =
    "of with for at in from to by on under over through into onto about across against among around before behind "
    "below "
    "beneath beside between beyond despite during inside near outside past since until upon within without as than "
    "toward towards via like along after";

constexpr std::string_view auxiliaries =
    "am is are was were be been have has had do does did can could will would shall should may might must";

}  // namespace

bool is_wh_word(std::string_view word) { return is_in("how why what where when who which whether whose", word); }

bool is_subject_pronoun(std::string_view word) {
  return is_in(
      "i we they you he she it there i'm i've i'd i'll we're we've they're they've they'll they'd she's he's it's "
      "you're that's there's",
      word);
}

bool is_base_verb(std::string_view word) { return is_in(base_verbs, word); }

bool is_past_verb(std::string_view word) {
  if (is_in(adjective_participles, word)) return false;
  for (const auto& [past, base] : irregular_pasts) {
    if (past == word) return true;
  }
  if (!word.ends_with("ed") || word.size() < 4) return false;
  const std::string_view stem = word.substr(0, word.size() - 2);
  if (is_base_verb(stem) || is_base_verb(word.substr(0, word.size() - 1))) return true;  // worked, moved
  if (stem.ends_with('i')) return is_base_verb(std::string(stem.substr(0, stem.size() - 1)) + "y");
  const std::size_t n = stem.size();
  return n > 2 && stem[n - 1] == stem[n - 2] && is_base_verb(stem.substr(0, n - 1));  // planned
}

bool is_auxiliary(std::string_view word) { return is_in(auxiliaries, word); }

std::optional<std::string> base_of_third_person(std::string_view word) {
  if (!is_in(third_persons, word)) return std::nullopt;
  if (word == "has") return "have";
  if (word == "is") return "are";  // as it stands after "you"
  if (word == "does" || word == "goes") return std::string(word.substr(0, 2));
  if (word.ends_with("ies")) return std::string(word.substr(0, word.size() - 3)) + "y";
  if (word.ends_with("ches") || word.ends_with("shes") || word.ends_with("sses")) {
    return std::string(word.substr(0, word.size() - 2));
  }
  if (!word.ends_with('s')) return std::nullopt;
  return std::string(word.substr(0, word.size() - 1));
}

bool is_gerund(std::string_view word) {
  if (!word.ends_with("ing") || word.size() < 5 || is_in(nouns_in_ing, word)) return false;
  if (word == "being" || word == "having") return true;
  const std::string_view stem = word.substr(0, word.size() - 3);
  if (is_base_verb(stem) || is_base_verb(std::string(stem) + "e")) return true;
  const std::size_t n = stem.size();
  return n > 2 && stem[n - 1] == stem[n - 2] && is_base_verb(stem.substr(0, n - 1));
}

bool is_adjective(std::string_view word) { return is_in(adjectives, word); }
bool is_determiner(std::string_view word) { return is_in(determiners, word); }
bool is_preposition(std::string_view word) { return is_in(prepositions, word); }
bool is_adverb_before_verb(std::string_view word) {
  return is_in(
      "already also always recently once just personally really still even often usually never successfully "
      "previously actually finally both very quite rather extremely truly",
      word);
}

}  // namespace afterword::core::composing
