package standard

import (
	"embed"
	"fmt"
	"sync"
)

//go:embed data/*.json
var data embed.FS

// names of the shipped files, one a kind.
var names = map[Kind]string{
	KindTaxonomy:            "taxonomy",
	KindScreeningRules:      "screening-rules",
	KindRecusalRules:        "recusal-rules",
	KindGradeBands:          "grade-bands",
	KindExpertForm:          "expert-form",
	KindTargetReviewForm:    "target-review-form",
	KindExAnteForm:          "ex-ante-form",
	KindEvaluationFramework: "evaluation-framework",
	KindSelfEvaluation:      "self-evaluation",
	KindDepartmentFramework: "department-framework",
	KindFunctionalClasses:   "functional-classes",
	KindCodes:               "codes",
	KindCalendar:            "calendar",
	KindSettings:            "settings",
	KindAssessment:          "expert-assessment",
	KindPay:                 "expert-pay",
	KindAgencyAssessment:    "agency-assessment",
}

// File is a standard as it is shipped, to be published as a row.
type File struct {
	Kind    Kind
	Code    string
	NameZh  string
	Version int
	Body    []byte
}

type shipped struct {
	set   Set
	files []File
}

// readShipped decodes the embedded files once; a broken one is a broken build.
var readShipped = sync.OnceValue(func() *shipped {
	all := &shipped{}
	for _, kind := range Kinds {
		body, err := data.ReadFile("data/" + names[kind] + ".json")
		if err != nil {
			panic(err)
		}
		doc, err := Decode(kind, body)
		if err != nil {
			panic(fmt.Sprintf("standard %s: %v", kind, err))
		}
		h := doc.header()
		all.files = append(all.files, File{kind, h.Code, h.NameZh, h.Version, body})
		all.set.Put(doc)
	}
	return all
})

// Shipped is the set that comes with the product. The caller owns the set, but
// shares the standards in it: whoever wants another one puts it in.
func Shipped() *Set {
	s := readShipped().set
	return &s
}

// ShippedFiles lists the files behind Shipped in the order of Kinds.
func ShippedFiles() []File { return append([]File(nil), readShipped().files...) }
