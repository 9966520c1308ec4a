#include "core/message/reading/content.h"

#include <algorithm>
#include <array>

namespace afterword::core::reading {
namespace {

constexpr std::size_t most_words = 1000;

constexpr bool is_vowel(char c) { return std::string_view{"aeiouy"}.find(c) != std::string_view::npos; }

/// Endings go one at a time, and only where a stem of three letters with a vowel is left.
constexpr std::uint64_t stemmed(std::string_view word) {
  const auto has_vowel = [](std::string_view text) { return std::any_of(text.begin(), text.end(), is_vowel); };
  const auto drop = [&](std::string_view ending) {
    if (!word.ends_with(ending)) return false;
    const std::string_view rest = word.substr(0, word.size() - ending.size());
    if (rest.size() < 3 || !has_vowel(rest)) return false;
    word = rest;
    return true;
  };
  const auto undouble = [&] {
    const std::size_t n = word.size();
    if (n >= 4 && word[n - 1] == word[n - 2] && !is_vowel(word[n - 1]) && word[n - 1] != 's') word.remove_suffix(1);
  };
  if (word.ends_with("ies") && word.size() > 4) {
    word.remove_suffix(2);  // "parties": parti, as "party" below
  } else if (word.ends_with("sses") || word.ends_with("shes") || word.ends_with("ches") || word.ends_with("xes")) {
    word.remove_suffix(2);
  } else if (word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("is")) {
    if (word.size() > 3) word.remove_suffix(1);
  }
  if (drop("ing") || drop("ed")) {
    undouble();
  } else if (drop("ly") || drop("ment") || drop("ion")) {
    // migration, migrate; promotion, promote
  }
  if (word.size() > 3 && word.ends_with('e')) word.remove_suffix(1);
  if (word.size() > 3 && word.ends_with('y')) return hash_of("i", hash_of(word.substr(0, word.size() - 1)));
  return hash_of(word);
}

/// A sorted list of the hashes of the words in a text, filled up with the largest value.
consteval auto words_of(std::string_view text, bool to_stems = false) {
  std::array<std::uint64_t, most_words> hashes{};
  hashes.fill(~std::uint64_t{0});
  std::size_t count = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(" \n"), text.size());
    if (end > 0) {
      const std::string_view word = text.substr(0, end);
      hashes.at(count++) = to_stems ? stemmed(word) : hash_of(word);
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  std::sort(hashes.begin(), hashes.end());
  return hashes;
}

constexpr auto function_words = words_of(R"(
a about above across after afterwards again against ago ahead all almost along already also although always am among
an and another any anybody anyone anything anyway anywhere are around as aside at away back be became because become
been before being below beside besides best between beyond both but by came can come comes coming could dear did do
does doing done dont down during each either else enough etc even ever every everybody everyone everything few first
for from further get gets getting give given gives go goes going gone got had has have having he hello hence her here
hers herself hi him himself his how however i id if im in indeed instead into is it its itself ive just keep kept
knew know known knows last later least less let like made make makes making many may maybe me mean meanwhile might
mine more most much must my myself near nearly neither never next no nobody none nor not nothing now of off often oh
ok okay on once one ones only onto or other others ought our ours ourselves out over own per perhaps please put quite
rather really regards said same saw say says see seem seems seen several shall she should since sincerely so some
somebody someone something sometimes soon still such sure take taken takes taking tell than that thats the their
theirs them themselves then there therefore these they thing things this those though three through throughout till
to together told too took toward towards two under unless until up upon us use used uses using usually very via want
wanted wants was way ways we well went were what whatever when whenever where whether which while who whom whose why
will with within without would yes yet you your youre yours yourself yourselves
)");

constexpr auto letter_words = words_of(R"(
afternoon application apply appreciate april attach attached august background better bit brief call candidate career
chance chat clear company consider consideration contribute contribution conversation conversations culture cv day
days december decide decision delighted detail discuss discussion eager email employer enjoy enthusiasm enthusiastic
enthusiastically evening everything excellent excite exciting experience explain express fantastic february feel find
fine fit follow forward friday friend friendly future glad good grateful great group happy hear help helpful here
hire hiring honor honour hope hour hours idea impress impressed impressive insight insightful interest interested
interesting interview interviewer interviewing invite january job join joining july june keen kind kindness know
learn learning letter life line listen little long look looking lot love lovely march match meet meeting message mind
minute minutes moment monday month morning move name nice note november number october offer office open opening
opportunity organisation organization part pass people person place plan pleasant pleased pleasure point position
possible post present proud question questions quick read ready real reason reply resume right role run saturday send
september set share short show skill skills small speak special spend staff start step steps strong successful suit
sunday support talk talking talks team teams term thank thanks think thought thoughtful thoughts thursday time times
today tomorrow tour try tuesday understand understanding update value values visit wait walk warm wednesday week
weeks welcome wish wonderful word words work working world worth write year years yesterday
)",
                                       true);

constexpr auto everyday_words = words_of(R"(
able accord ace action active air alpha amazon anchor apple apply arc arch area arm arrow art ask asset atlas aura
avenue back badge ball band bank bar base basic basis bay beacon beam bear bell bend best beta big bird bit block
blue board boat body bold bond book boost border both bow box brain branch brand brave bread break bridge bright
bring broad brook brown brush bud build bus bush busy button call came camp candle cape car card care carrier case
cast cedar cell center central centre chain chance change charge chart check chief choice circle city clear click
cliff clip clock close cloud club coach coal coast code coin cold common compass cook cool copper coral core corner
count course cover crane creative crew cross crown cube cup current curve custom cut dawn day deal deep delta depot
desk dew diamond digital direct discover dock domain door double down draft dream drive drop dusk eagle early earth
east easy echo edge elder element elm ember energy engine enjoy equal era even ever every face fair falcon fall
family farm fast feather fellow fern field fig figure find fine fire first fish fit flag flame flash flat fleet flex
flow fly focus forest forge form forward foundry fountain fox frame free fresh friend front full fund fuse future gap
garden gate general gift glass globe goal gold good grain grand grant grape graph grass gravity great green grid
grove grow growth guard guide gulf hand harbor harbour hatch haven hawk hazel head health heart hearth help here
heritage high hill hinge hive hold home hood hook hope horizon host house hub human icon idea impact indeed ink
insight iron island ivory jet join journey joy junction just keep key kin kind king kite knot label ladder lake lamp
land lane large lark last latitude launch layer lead leaf league leap learn left lemon lens letter level lever
liberty life lift light lily lime line link lion list little live local lock log loom loop love loyal lucid lumen
luna lux made magnet main maple march mark market mass mast match matter may meadow medium meet mega mend mercury
mercy merit mesh meta method micro mile mill mind mine mint mirror mission modern moon more moss motion mountain move
music name nation native nature near nest net network never new next night noble north note notion nova now oak oasis
ocean offer office olive on one only open optimal option oracle orange orbit order origin other our outlook over owl
own pace pacific page palm panel paper park part partner pass patch path peak pearl people pepper perch phase phoenix
pilot pin pine pioneer pivot pixel place plain plan planet plant plate play point pole pool poplar port post power
prairie present press prime print prism project promise proof prospect provision public pulse pure quest quick quiet
quill quiver radiant radius rail rain ramp range rapid raven ray reach read ready real red reed reef relay remedy
rent return ridge right ring rise river road robin rock roof room root rose round route royal run safe sage sail salt
sand sapphire scale school science scope scout sea second see seed sense series set shape share sharp shell shield
shift ship shop shore show sigma signal silver simple single site six sky slack slate slide small smart snow social
solid solution some song sonic soon sound source south space spark spear spectrum speed sphere spire splash spring
sprint sprout square stable staff stage standard star start state station stay steel stem step stone store storm
story stream street stride stripe strong studio summit sun sunrise support sure surface surge swan swift switch table
tag take talent tandem target task team tell tempo ten tent terra test that the thing third this thread three tide
tiger time tin toast together token top torch touch tower town trace track trade trail train transfer travel tree
trellis trident true trust try tulip turn twin two union unison unit unity up upper upward use valley value vantage
vector venture verdant verge vertex very vessel vibe victory view village vine vision vista vital vivid voice wave
way web well west wheel where while white wide wild will willow wind window wing wire wise wish wood word work world
yard year yellow yes young zen zero zone zoom
)");

bool contains(const auto& sorted, std::uint64_t value) {
  return std::binary_search(sorted.begin(), sorted.end(), value);
}

}  // namespace

bool is_function_word(std::uint64_t hash) { return contains(function_words, hash); }
bool is_letter_word(std::uint64_t stem) { return contains(letter_words, stem); }
bool is_everyday_word(std::uint64_t hash) { return contains(everyday_words, hash) || contains(function_words, hash); }

std::uint64_t stem_of(std::string_view folded) { return stemmed(folded); }

std::vector<ContentWord> content_words(const Text& text, std::size_t first, std::size_t end) {
  std::vector<ContentWord> found;
  const auto& words = text.words();
  for (std::size_t i = first; i < end; ++i) {
    const Word& word = words[i];
    const std::string_view folded = text.folded(word);
    if (word.link || folded.size() < 2 || is_function_word(word.hash)) continue;
    if (folded == "course" && i > 0 && text.folded(words[i - 1]) == "of") continue;  // "of course"
    if (folded.find('\'') != std::string_view::npos && is_function_word(text.terms()[word.first_term].hash)) continue;
    found.push_back({stem_of(folded), i});
  }
  return found;
}

std::vector<ContentWord> content_words(const Text& text) { return content_words(text, 0, text.words().size()); }

StemSet::StemSet(const std::vector<ContentWord>& words) {
  stems_.reserve(words.size());
  for (const ContentWord& word : words) stems_.push_back(word.stem);
  std::sort(stems_.begin(), stems_.end());
}

bool StemSet::has(std::uint64_t stem) const { return std::binary_search(stems_.begin(), stems_.end(), stem); }

}  // namespace afterword::core::reading
