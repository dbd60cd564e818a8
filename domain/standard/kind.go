// Package standard holds the yardsticks that the bureau defines (标准定制): forms,
// indicator levels, screening rules, bands, codes, calendars and limits, all as data.
package standard

import (
	"encoding/json"

	"hengxiao/domain/fault"
)

// Kind says what a standard is about; of each kind one version is in force at a time.
type Kind string

// The kinds of standards.
const (
	KindTaxonomy            Kind = "TAXONOMY"
	KindScreeningRules      Kind = "SCREENING_RULES"
	KindRecusalRules        Kind = "RECUSAL_RULES"
	KindGradeBands          Kind = "GRADE_BANDS"
	KindExpertForm          Kind = "EXPERT_FORM"
	KindTargetReviewForm    Kind = "TARGET_REVIEW_FORM"
	KindExAnteForm          Kind = "EX_ANTE_FORM"
	KindEvaluationFramework Kind = "EVALUATION_FRAMEWORK"
	KindSelfEvaluation      Kind = "SELF_EVALUATION"
	KindDepartmentFramework Kind = "DEPARTMENT_FRAMEWORK"
	KindFunctionalClasses   Kind = "FUNCTIONAL_CLASSES"
	KindCodes               Kind = "CODES"
	KindCalendar            Kind = "CALENDAR"
	KindSettings            Kind = "SETTINGS"
	KindAssessment          Kind = "EXPERT_ASSESSMENT"
	KindPay                 Kind = "EXPERT_PAY"
	KindAgencyAssessment    Kind = "AGENCY_ASSESSMENT"
)

// Kinds lists every kind.
var Kinds = []Kind{
	KindTaxonomy, KindScreeningRules, KindGradeBands, KindExpertForm, KindTargetReviewForm,
	KindExAnteForm, KindEvaluationFramework, KindSelfEvaluation, KindDepartmentFramework,
	KindFunctionalClasses, KindCodes, KindCalendar, KindSettings, KindRecusalRules, KindAssessment, KindPay,
	KindAgencyAssessment,
}

// Header stands at the top of every standard.
type Header struct {
	Kind    Kind   `json:"kind"`
	Code    string `json:"code"`
	NameZh  string `json:"nameZh"`
	Version int    `json:"version"`
	Basis   string `json:"basis,omitempty"`
	Remark  string `json:"remark,omitempty"`
}

func (h *Header) header() *Header { return h }

// Document is a decoded standard of any kind.
type Document interface {
	header() *Header
	inspect(*inspection)
	into(*Set)
}

// blank is an empty document of the kind, nil for a kind that does not exist.
func blank(kind Kind) Document {
	switch kind {
	case KindTaxonomy:
		return new(Taxonomy)
	case KindScreeningRules:
		return new(RuleSet)
	case KindRecusalRules:
		return new(RecusalRules)
	case KindGradeBands:
		return new(Bands)
	case KindExpertForm:
		return new(ReviewForm)
	case KindTargetReviewForm:
		return new(TargetReviewForm)
	case KindExAnteForm:
		return new(ExAnteForm)
	case KindEvaluationFramework, KindDepartmentFramework:
		return new(Framework)
	case KindSelfEvaluation:
		return new(SelfEvaluationRules)
	case KindFunctionalClasses:
		return new(FunctionalClasses)
	case KindCodes:
		return new(Codes)
	case KindCalendar:
		return new(Calendar)
	case KindSettings:
		return new(Settings)
	case KindAssessment:
		return new(Assessment)
	case KindPay:
		return new(Pay)
	case KindAgencyAssessment:
		return new(AgencyAssessment)
	default:
		return nil
	}
}

// Decode reads a standard and refuses one that cannot be used as a yardstick; the
// error is a fault.List whose paths lie in the document.
func Decode(kind Kind, body []byte) (Document, error) {
	doc, err := read(kind, body)
	if err != nil {
		return nil, err
	}
	seen := inspection{}
	seen.header(kind, doc.header())
	doc.inspect(&seen)
	if err := seen.faults.Err(); err != nil {
		return nil, err
	}
	return doc, nil
}

// read reads what has the form of its kind, sound or not: a draft.
func read(kind Kind, body []byte) (Document, error) {
	doc := blank(kind)
	if doc == nil {
		return nil, fault.List{fault.New(fault.NotFound, "没有这一类标准：%s", kind).At("kind")}
	}
	if err := misshapen(doc, body).Err(); err != nil {
		return nil, err
	}
	if err := json.Unmarshal(body, doc); err != nil {
		return nil, fault.List{fault.New(fault.BadInput, "标准的内容不符合格式：%s", err)}
	}
	return doc, nil
}
