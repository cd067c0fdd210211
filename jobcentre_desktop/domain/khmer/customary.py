"""How common Khmer names are customarily written in Latin letters, and what to propose for any name."""

from __future__ import annotations

from functools import cache

from jobcentre_desktop.domain.khmer.latin import romanised
from jobcentre_desktop.domain.khmer.text import contains_khmer, normal_form

CUSTOMARY = """
    សុខ=Sok សុខ=Sokh ចាន់=Chan ច័ន្ទ=Chan ចន្ទ=Chan កែវ=Keo សៅ=Sao លី=Ly លឹម=Lim គឹម=Kim ហេង=Heng
    ឡេង=Leng គង់=Kong មាស=Meas ប៉ែន=Pen ផាន់=Phan យិន=Yin រស់=Ros ទេព=Tep នួន=Nuon ឈឹម=Chhim ឃឹម=Khim
    អ៊ុក=Ouk អ៊ុំ=Um អេង=Eng អ៊ឹង=Ung អ៊ាង=Eang ហ៊ុន=Hun ហ៊ាង=Heang ហ៊ឹម=Him ហួត=Huot ឈួន=Chhuon
    ឆាយ=Chhay ជា=Chea ជៀន=Chean ជួប=Chuop ជុំ=Chum ញឹម=Nhem ញ៉ែម=Nhem ង៉ែត=Nget ង៉ូវ=Ngov តាន់=Tan
    តាំង=Taing តូច=Touch ទូច=Touch ធី=Thy ធូ=Thou នី=Ny នុត=Nut ណុប=Nop ប៊ុន=Bun ប៊ូ=Bou ប៉ិច=Pich
    ពេជ្រ=Pich ពៅ=Pov ព្រំ=Prom ព្រាប=Preap ភួង=Phuong ភិន=Phin មុំ=Mom មុត=Muth ម៉ៅ=Mao ម៉ម=Mam យឹម=Yim
    យន់=Yun រ័ត្ន=Roth រដ្ឋ=Rath ឡាយ=Lay លាង=Leang វ៉ាន់=Vann វង់=Vong វង្ស=Vong ស៊ឹម=Sim សំ=Sam
    សំរិត=Samrith សម=Sam សែម=Sem សេង=Seng ស៊ន=Son ស៊ាង=Seang សួន=Suon ស្រី=Srey ហម=Hom ឡុង=Long ឡុក=Lok
    អ៊ូច=Ouch អ៊ុយ=Uy អ៊ា=Ear អាន=An ឯក=Ek ឃុន=Khun ឃាង=Kheang ខៀវ=Khiev ខ្លោត=Khlot កាំង=Kaing កុយ=Koy
    គាត=Keat កង=Kong សុភា=Sophea សុភាព=Sopheap សុខា=Sokha សុខុម=Sokhom សុខន=Sokhon សុភ័ក្ត្រ=Sopheak
    សុផល=Sophal សុជាតិ=Socheat សុវណ្ណ=Sovann សុវណ្ណារី=Sovannary សុវណ្ណារិទ្ធ=Sovannarith
    សុធារ៉ា=Sotheara សុរិយា=Soriya សុរ៉ាន់=Soran សុគន្ធា=Sokunthea សុមាលី=Somaly សុម៉ាលី=Somaly
    សោភណ្ឌ=Sophorn សោភ័ណ=Sophorn សោភា=Sophea សុពល=Sopol សុបិន=Sobin ចាន់ថា=Chantha ចាន់ដារ៉ា=Chandara
    ចន្ទដារ៉ា=Chandara ចន្រ្ទា=Chantrea ចន្ថា=Chantha ចរិយា=Chariya ចិន្តា=Chenda ចំរើន=Chamroeun
    ចំរុង=Chamrong ឆេងលី=Chhengly ដារ៉ា=Dara ដាវី=Davy ដាវីន=Davin ធារ៉ា=Theara ធារី=Theary ធីតា=Thida
    ធិតា=Thida ធីរ៉ា=Thyra ធឿន=Thoeun ណារិន=Narin ណារ៉ុង=Narong ណារី=Nary នារី=Neary នាង=Neang
    បុប្ផា=Bopha បូរ៉ា=Bora បូរិន=Borin បូរី=Borey បញ្ញា=Panha បុត្រ=Both ប៊ុនធឿន=Bunthoeun
    ប៊ុនធី=Bunthy ប៊ុនលី=Bunly ប្រាក់=Prak ប្រុស=Pros ពិសិដ្ឋ=Piseth ពិសី=Pisey ពុទ្ធី=Puthy
    ពន្លក=Ponlok ភារម្យ=Phearum ភិរម្យ=Phirum ភារុណ=Phearun ភក្តី=Pheakdey ភក្ដី=Pheakdey ម៉ារី=Mary
    ម៉ាលី=Maly មករា=Makara មុនី=Mony មុន្នី=Mony មិនា=Mina មាលា=Mealea មង្គល=Mongkol យុទ្ធា=Yuthea
    រចនា=Rachana រតនា=Ratana រតនៈ=Ratanak រស្មី=Raksmey រ័ក្សមី=Raksmey រ៉ាវី=Ravy រ៉ាវុធ=Ravuth
    រិទ្ធី=Rithy ឫទ្ធី=Rithy រិទ្ធ=Rith លក្ខិណា=Leakhena លក្ខណា=Leakhena លីដា=Lida លីហ្សា=Lisa លីណា=Lina
    លីហួរ=Lyhour វណ្ណា=Vanna វណ្ណៈ=Vannak វណ្ណី=Vanny វាសនា=Veasna វិបុល=Vibol វិជ្ជា=Vichea
    វិចិត្រ=Vichet វិរៈ=Virak វីរៈ=Virak វិសាល=Visal វុទ្ធី=Vuthy វុឌ្ឍី=Vuthy វុឌ្ឍា=Vuthea
    វឌ្ឍនា=Vathana សំណាង=Samnang សំបូរ=Sambo សម្បត្តិ=Sambath សម្ភស្ស=Samphors សារិទ្ធ=Sarith
    សារិន=Sarin សារឿន=Saroeun សាវឿន=Savoeun សាវុធ=Savuth សាវី=Savy សារី=Sary សិរី=Serey សីហា=Seyha
    សិលា=Sela សុីថា=Sitha ស៊ីថា=Sitha ស៊ីណា=Sina ស៊ីវុត្ថា=Sivutha ស្រីនាង=Sreyneang ស្រីមុំ=Sreymom
    ស្រីពៅ=Sreypov ស្រីលាក់=Sreyleak ស្រីល័ក្ខ=Sreyleak ស្រីនិច=Sreynich ស្រីរ័ត្ន=Sreyroth សាន្ត=Sann
    សុខសាន្ត=Soksan ស្វាយ=Svay ហៃ=Hai ហ៊ុយ=Huy ឡារី=Lary អមរា=Amara អាណន្ទ=Anan អារុណ=Arun អារុន=Arun
    អូន=Oun ឥន្ទ្រា=Indra ឥន្ទ=In ឧត្តម=Oudom ឧត្ដម=Oudom ឧស្សា=Ousa កញ្ញា=Kanha កញ្ញា=Kagna
    កញ្ចនា=Kanchana កល្យាណ=Kalyan កុសល=Kosal កុលាប=Kolab កក្កដា=Kakada កែវមុនី=Keomony គន្ធា=Kunthea
    គន្ធី=Kunthy គិមហុង=Kimhong គឹមសាន=Kimsan គឹមហេង=Kimheng ចិត្រា=Chetra ជីវ័ន=Chivorn ជីវ័ន្ត=Chivorn
    ឈុនលី=Chhunly ឈៀង=Chheang ដេត=Det តារា=Dara តុលា=Tola ទេវី=Tevy ទេវតា=Tevada ទិត្យ=Tith ធនា=Thana
    ធានី=Theany ធីដា=Thida នរិន្ទ=Norin នរោត្តម=Norodom និមល=Nimol និមុល=Nimol នីតា=Nita និស្ស័យ=Nisay
    នាត=Neat ណាត=Nat បុណ្ណា=Bonna បុណ្យ=Bun បូផា=Bopha ពៅវណ្ណា=Povvanna ភូមិន=Phumin មករា=Makra
    ម៉េងហុង=Menghong ម៉េងលី=Mengly យូរ=Your យ៉ាន=Yan រ៉ាឌី=Rady រ៉ុម=Rom រៀម=Ream លាភ=Leap លៀង=Leang
    វ៉ាន់ដា=Vanda វ៉ាន់នី=Vanny វិចិត្តា=Vicheta វិសុទ្ធ=Viseth វិមាន=Vimean វិមុត្តិ=Vimut
    សុឃៀង=Sokheang សុឃីម=Sokhim ស៊ីនួន=Sinuon ស៊ីម៉ា=Syma សុរ៉ា=Sora សុខលី=Sokly សុខហេង=Sokheng
    សុខឃឿន=Sokkhoeun សាម៉េត=Samet សំអុល=Samol សំអាត=Samat សេរី=Serey សេរីវឌ្ឍន៍=Sereyvuth ស្រស់=Sros
    ហូរ=Hor ហ៊ាន=Hean ហុងលី=Hongly អេងលី=Engly ឧទ័យ=Uday សុខវណ្ណ=Sokvann កក្កដា=Kakda ទី=Ty ឌី=Dy
    ឌួង=Duong ឌឹម=Dim ដួង=Duong ឌីណា=Dina ឌីណែត=Dinet ឡាំ=Lam ថោង=Thong ថន=Thon ថៃ=Thai ទន់=Tun ទឹម=Tim
    ទ្រី=Try តឹក=Tek ឈាន=Chhean ឆន=Chhorn ឈន=Chhorn ផល=Phal ផន=Phorn ភន=Phorn ភាព=Pheap ភារ៉ា=Pheara
    ម៉ន=Morn សន=Sorn វន=Vorn វុធ=Vuth វ៉ាត=Vat ឃួន=Khuon យស=Yos យៀប=Yeap ឡេង=Laing លន់=Lon ឡុច=Loch
    អ៊ិន=In អ៊ួន=Oun អ៊ុន=Un
"""
"""Khmer=Latin, family and given names; of several spellings the first is the one to propose. Written by a
non-native from what offices commonly write, and not yet read by a native speaker."""


def proposed_latin(name: str) -> str:
    """Return how a Khmer name is likely to stand on an identity card; "" for a name with any other letters.

    Each word in its customary spelling, else as it sounds. A proposal and no more: there is no official
    romanisation of names, and the card decides.
    """
    words = normal_form(name).split()
    if not all(map(_is_khmer, words)):
        return ""
    return " ".join(_customary().get(word) or romanised(word).capitalize() for word in words)


def _is_khmer(word: str) -> bool:
    return contains_khmer(word) and not any(letter.isalnum() and letter < "\u1780" for letter in word)


@cache
def _customary() -> dict[str, str]:
    pairs = (pair.split("=") for pair in reversed(CUSTOMARY.split()))
    return {normal_form(khmer): latin for khmer, latin in pairs}
