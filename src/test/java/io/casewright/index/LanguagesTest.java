package io.casewright.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.evidence.SourceDocument;
import io.casewright.evidence.SourceDocument.SourceTier;
import io.casewright.testsupport.SamplePassages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The account was opened by a student and emptied at a machine abroad on the same day
            es | La cuenta fue abierta por un estudiante y vaciada en un cajero en el extranjero el mismo día
            fr | Le compte a été ouvert par un étudiant et vidé dans un distributeur à l'étranger le même jour
            pt | A conta foi aberta por um estudante e esvaziada em um caixa no exterior no mesmo dia
            de | Das Konto wurde von einem Studenten eröffnet und am selben Tag an einem Automaten im Ausland geleert
            it | Il conto è stato aperto da uno studente e svuotato presso uno sportello all'estero nello stesso giorno
            nl | De rekening werd door een student geopend en op dezelfde dag bij een automaat in het buitenland geleegd
            pl | Rachunek został otwarty przez studenta i opróżniony w bankomacie za granicą, a pieniądze nie są u niego
            ro | Contul a fost deschis de un student și golit la un bancomat din străinătate în aceeași zi
            cs | Účet byl otevřen studentem a ve stejný den vybrán v bankomatu, který je v zahraničí
            hu | A számlát egy diák nyitotta meg, és még aznap egy külföldi automatánál ürítették ki
            sv | Kontot öppnades av en student och tömdes samma dag vid en automat som är utomlands
            tr | Hesap bir öğrenci tarafından açıldı ve aynı gün yurt dışında bir makinede boşaltıldı, ama bu için
            id | Rekening itu dibuka oleh seorang mahasiswa dan dikosongkan di mesin yang ada di luar negeri pada hari yang sama
            tl | Ang account ay binuksan ng isang estudyante at inubos sa mga makina sa ibang bansa
            vi | Tài khoản được mở bởi một sinh viên và bị rút hết tại máy ở nước ngoài trong cùng ngày
            ru | Счёт был открыт студентом и в тот же день опустошён в банкомате за границей
            uk | Рахунок відкрив студент і того ж дня спорожнив його в банкоматі за кордоном
            bg | Сметката беше открита от студент и беше изпразнена на банкомат в чужбина в същия ден
            zh | 该账户由一名学生开立，并于同日在境外取款机被取空
            ja | この口座は学生によって開設され、同じ日に海外の機械で引き出された
            ko | 그 계좌는 학생이 개설했고 같은 날 해외 기계에서 인출되었다
            th | บัญชีนี้เปิดโดยนักศึกษาและถูกถอนหมดในวันเดียวกัน
            km | គណនីនេះត្រូវបានបើកដោយសិស្ស
            my | ဤအကောင့်ကို ကျောင်းသားတစ်ဦးက ဖွင့်ခဲ့သည်
            ar | فتح طالب الحساب وأفرغه في اليوم نفسه من آلة في الخارج
            fa | این حساب را یک دانشجو باز کرد و همان روز پول را گرفت و چیزی نگذاشت
            he | החשבון נפתח על ידי סטודנט ורוקן באותו יום
            el | Ο λογαριασμός ανοίχθηκε από φοιτητή και άδειασε την ίδια μέρα
            hi | खाता एक छात्र ने खोला और उसी दिन खाली कर दिया
            """)
    void aTextShowsItsLanguage(String language, String text) {
        assertThat(Languages.of(text)).isEqualTo(language);
    }

    @Test
    void figuresAndNamesShowNoLanguage() {
        assertThat(Languages.of("12,400.00 2026-01-31 IBAN")).isEqualTo("und");
        assertThat(Languages.of("Vladimir Petrov")).isEqualTo("und");
        assertThat(Languages.of("")).isEqualTo("und");
    }

    @Test
    void aNameInAnotherScriptDoesNotMakeTheText() {
        assertThat(Languages.of("The payments went to Владимир Петров and from there to the account of his brother"))
                .isEqualTo("en");
    }

    @Test
    void aPassageThatShowsNoLanguageHasItsDocuments() {
        SourceDocument document = SamplePassages.knowledge("notice", SourceTier.OFFICIAL);

        assertThat(Languages.of(SamplePassages.passages(
                        document,
                        "Section 4",
                        "Die Bank hat das Konto nicht mehr, und der Kunde ist ins Ausland gezogen",
                        "Das Geld ging an die Firma, die mit ihm in einem Haus ist",
                        "The money went to the company that is with him in a house")))
                .containsExactly("de", "de", "de", "en");
    }
}
