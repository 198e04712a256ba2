import java.io.FileInputStream;
import java.io.InputStream;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.verapdf.pdfa.validation.validators.ValidatorFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Looks at PDF files with veraPDF's own rules for PDF/UA-1 and PDF/A-2a; its rules are read here, without JAXB. */
public class VeraPdf {
    public static void main(String[] files) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A)) {
            String name = flavour == PDFAFlavour.PDFUA_1 ? "PDFUA-1" : "PDFA-2A";
            ValidationProfile profile = profile(flavour, "/org/verapdf/pdfa/validation/" + name + ".xml");
            for (String file : files) {
                look(file, name, flavour, profile);
            }
        }
    }

    private static void look(String file, String name, PDFAFlavour flavour, ValidationProfile profile) throws Exception {
        try (InputStream stream = new FileInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(stream, flavour)) {
            var result = ValidatorFactory.createValidator(profile, 100, false, false, false).validate(parser);
            Set<String> failed = new TreeSet<>();
            for (TestAssertion one : result.getTestAssertions()) {
                if (one.getStatus() == TestAssertion.Status.FAILED) {
                    var rule = one.getRuleId();
                    failed.add(rule.getClause() + "-" + rule.getTestNumber() + " " + one.getMessage());
                }
            }
            System.out.println("checked\t" + file + "\t" + name + "\t" + result.getTotalAssertions());
            failed.forEach(text -> System.out.println("failed\t" + file + "\t" + name + "\t" + text));
        }
    }

    private static ValidationProfile profile(PDFAFlavour flavour, String place) throws Exception {
        try (InputStream stream = VeraPdf.class.getResourceAsStream(place)) {
            Document read = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(stream);
            Set<Rule> rules = new HashSet<>();
            for (Element rule : all(read.getDocumentElement(), "rule")) {
                Element id = all(rule, "id").get(0);
                var specification = PDFAFlavour.Specification.valueOf(id.getAttribute("specification"));
                int number = Integer.parseInt(id.getAttribute("testNumber"));
                rules.add(Profiles.ruleFromValues(
                        Profiles.ruleIdFromValues(specification, id.getAttribute("clause"), number),
                        rule.getAttribute("object"), Boolean.valueOf(rule.getAttribute("deferred")),
                        rule.getAttribute("tags"), text(rule, "description"), text(rule, "test"),
                        Profiles.defaultError(), List.of()));
            }
            Set<Variable> variables = new HashSet<>();
            for (Element one : all(read.getDocumentElement(), "variable")) {
                variables.add(Profiles.variableFromValues(one.getAttribute("name"), one.getAttribute("object"),
                        text(one, "defaultValue"), text(one, "value")));
            }
            var details = Profiles.profileDetailsFromValues("", "", "", new Date(0));
            return Profiles.profileFromValues(flavour, details, "", rules, variables);
        }
    }

    private static List<Element> all(Element inside, String name) {
        NodeList found = inside.getElementsByTagName(name);
        return java.util.stream.IntStream.range(0, found.getLength()).mapToObj(n -> (Element) found.item(n)).toList();
    }

    private static String text(Element inside, String name) {
        return all(inside, name).get(0).getTextContent();
    }
}
