package calibration

import (
	"math/big"

	"github.com/google/uuid"

	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
)

// SheetsOf narrows the sheets behind a figure.
type SheetsOf struct {
	DeclarationID *uuid.UUID
	ExpertOf      *uuid.UUID // the expert who gave this sheet
	PanelOf       *uuid.UUID // the panel that this sheet belongs to
	Dropped       *bool
	Far           *bool
}

// SheetPage is a part of the sheets that a figure counts.
type SheetPage struct {
	Total int
	Rows  []*SheetQuality
}

// SheetQuality is one raw sheet and how far it lies from the others of its round.
type SheetQuality struct {
	Sheet      *ent.ExpertSheet
	Reviewer   *Reviewer
	Code       string
	Others     *exact.Decimal // mean total of the others
	Off        *exact.Decimal // own less that
	Z          *exact.Decimal // modified z score of Off among the batch's sheets
	Dropped    bool
	Far        bool
	Minutes    *exact.Decimal // spent on it; nil where it was not saved step by step
	TextLength int
	Granted    *exact.Money // in the end
}

// Sheets lists the raw sheets behind a figure, by project and label.
func (q *ReviewQuality) Sheets(of *SheetsOf, first, skip *int) *SheetPage {
	counts := q.reviews.counting(of)
	var found []*sheet
	for _, round := range q.reviews.rounds {
		for _, s := range round.labelled() {
			if counts(s) {
				found = append(found, s)
			}
		}
	}
	page := &SheetPage{Total: len(found), Rows: []*SheetQuality{}}
	for _, s := range window(found, first, skip) {
		page.Rows = append(page.Rows, q.reviews.sheet(s))
	}
	return page
}

// counting tells which sheets are asked for; a sheet that is not there has neither
// an expert nor a panel.
func (r *reviews) counting(of *SheetsOf) func(*sheet) bool {
	if of == nil {
		return func(*sheet) bool { return true }
	}
	expert, panel := r.find(of.ExpertOf), r.find(of.PanelOf)
	return func(s *sheet) bool {
		return (of.DeclarationID == nil || s.DeclarationID == *of.DeclarationID) &&
			(of.Dropped == nil || s.dropped == *of.Dropped) &&
			(of.Far == nil || s.far() == *of.Far) &&
			(of.ExpertOf == nil || expert != nil && expert.ExpertID == s.ExpertID) &&
			(of.PanelOf == nil || panel != nil && panel.round.members() == s.round.members())
	}
}

func (r *reviews) find(id *uuid.UUID) *sheet {
	for _, round := range r.rounds {
		for _, s := range round.sheets {
			if id != nil && s.ID == *id {
				return s
			}
		}
	}
	return nil
}

func (r *reviews) sheet(s *sheet) *SheetQuality {
	q := &SheetQuality{Sheet: s.ExpertSheet, Reviewer: r.reviewer(s.ExpertID), Code: s.round.Edges.Declaration.Code,
		Dropped: s.dropped, Far: s.far(), TextLength: form.Length(s.Text), Granted: s.granted()}
	if spent := s.minutes(); spent != nil {
		q.Minutes = fixed(spent, 1)
	}
	if s.off != nil {
		q.Others, q.Off, q.Z = fixed(s.others, 2), fixed(s.off, 2), fixed(s.z, 2)
	}
	return q
}

// minutes is the time spent on the sheet; nil where it was not saved step by step.
func (s *sheet) minutes() *big.Rat {
	if s.WorkedSeconds == 0 {
		return nil
	}
	return quotient(whole(s.WorkedSeconds), whole(60))
}
