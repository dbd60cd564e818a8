package standard

import "hengxiao/ent/exact"

// Set is one standard of each kind: all yardsticks that hold together at one time.
type Set struct {
	Taxonomy          *Taxonomy
	Screening         *RuleSet
	Recusal           *RecusalRules // nil in a set that was put together before there were any
	Bands             *Bands
	ExpertForm        *ReviewForm
	TargetReview      *TargetReviewForm
	ExAnte            *ExAnteForm
	Evaluation        *Framework
	SelfEvaluation    *SelfEvaluationRules
	Department        *Framework
	FunctionalClasses *FunctionalClasses
	Codes             *Codes
	Calendar          *Calendar
	Settings          *Settings
	Assessment        *Assessment
	Pay               *Pay
	Agencies          *AgencyAssessment // as Recusal
}

// Put replaces the standard of the document's kind.
func (s *Set) Put(d Document) { d.into(s) }

// RecusalRules are the set's, or those shipped where it has none.
func (s *Set) RecusalRules() []RecusalRule {
	if s.Recusal == nil {
		return readShipped().set.Recusal.Rules
	}
	return s.Recusal.Rules
}

// For is the set as it holds for one project: a new one from the amount on at which
// the bureau asks for a formal ex-ante assessment (事前绩效评估) is judged by its five
// aspects, all others by the four principles.
func (s *Set) For(fresh bool, amount exact.Money) *Set {
	from := s.Settings.Scoring.ExAnteFrom
	if !fresh || from == nil || amount < *from {
		return s
	}
	own := *s
	own.ExpertForm = s.ExAnte.Sheet(s.ExpertForm)
	return &own
}

// Load decodes a standard and puts it into the set.
func (s *Set) Load(kind Kind, body []byte) error {
	d, err := Decode(kind, body)
	if err != nil {
		return err
	}
	s.Put(d)
	return nil
}
