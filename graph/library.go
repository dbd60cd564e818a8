package graph

import (
	"context"

	"github.com/google/uuid"

	"hengxiao/domain/desk"
	"hengxiao/domain/library"
	"hengxiao/domain/panel"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/generated/ent/section"
	"hengxiao/ent/viewer"
	"hengxiao/graph/generated"
)

// Expert reads one entry of the library.
func (query) Expert(ctx context.Context, id uuid.UUID) (*ent.Expert, error) {
	q, err := db(ctx).Expert.Query().Where(expert.ID(id)).CollectFields(ctx)
	if err != nil {
		return nil, err
	}
	return q.Only(ctx)
}

// MyEntry is the viewer's own entry.
func (query) MyEntry(ctx context.Context) (*ent.Expert, error) {
	q, err := db(ctx).Expert.Query().Where(expert.UserID(viewer.FromContext(ctx).UserID)).CollectFields(ctx)
	if err != nil {
		return nil, err
	}
	own, err := q.Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	return own, err
}

// ExpertPersonal reads what is sealed of an expert.
func (q query) ExpertPersonal(ctx context.Context, id uuid.UUID) (*library.Personal, error) {
	return q.Library.Read(ctx, db(ctx), id)
}

// LibraryGuide is what the pages of the library need of the standards.
func (query) LibraryGuide(ctx context.Context) (*generated.LibraryGuide, error) {
	return by(ctx, func(s *standard.Set) (*generated.LibraryGuide, error) {
		return &generated.LibraryGuide{Fields: items(s.Codes.ExpertField), EmployerKinds: items(s.Codes.EmployerKind),
			Independence: library.Independence, AgencyAssessment: s.AgencyAssessment(), TermYears: s.Settings.Panel.TermYears, MaxAge: s.Settings.Panel.MaxAge}, nil
	})
}

// RecusalConflicts are the seats against which something stands by now.
func (query) RecusalConflicts(ctx context.Context) ([]*panel.Conflict, error) {
	return panel.Conflicts(ctx, db(ctx))
}

// ApplyExpert asks for an entry of the viewer's own.
func (m mutation) ApplyExpert(ctx context.Context, input library.ExpertInput) (*ent.Expert, error) {
	return m.Library.Apply(ctx, db(ctx), input)
}

// RecommendExpert enters somebody else.
func (m mutation) RecommendExpert(ctx context.Context, input library.ExpertInput) (*ent.Expert, error) {
	return m.Library.Recommend(ctx, db(ctx), input)
}

// SaveExpert changes an entry.
func (m mutation) SaveExpert(ctx context.Context, input library.SaveExpert) (*ent.Expert, error) {
	saved, err := m.Library.Save(ctx, db(ctx), input)
	return panel.Recheck(ctx, db(ctx), saved, err)
}

// CheckExpert is the section's word on an applicant.
func (mutation) CheckExpert(ctx context.Context, input workflow.SeenWithReason) (*ent.Expert, error) {
	return library.Check(ctx, db(ctx), input)
}

// AdmitExpert lets an applicant in.
func (mutation) AdmitExpert(ctx context.Context, input library.AdmitExpert) (*ent.Expert, error) {
	return library.Admit(ctx, db(ctx), input)
}

// RefuseExpert does not let an applicant in.
func (mutation) RefuseExpert(ctx context.Context, input workflow.SeenWithReason) (*ent.Expert, error) {
	return library.Refuse(ctx, db(ctx), input)
}

// ReapplyExpert begins again with somebody.
func (mutation) ReapplyExpert(ctx context.Context, input workflow.Seen) (*ent.Expert, error) {
	return library.Reapplied(ctx, db(ctx), input)
}

// AskRenewal asks for another term.
func (mutation) AskRenewal(ctx context.Context, input workflow.Seen) (*ent.Expert, error) {
	return library.AskToRenew(ctx, db(ctx), input)
}

// RenewExpert gives another term.
func (mutation) RenewExpert(ctx context.Context, input workflow.Seen) (*ent.Expert, error) {
	return library.Renew(ctx, db(ctx), input)
}

// PauseExpert takes an expert out of all draws.
func (mutation) PauseExpert(ctx context.Context, input library.PauseExpert) (*ent.Expert, error) {
	return panel.Pause(ctx, db(ctx), input)
}

// ResumeExpert lets an expert be drawn again.
func (mutation) ResumeExpert(ctx context.Context, input workflow.SeenWithReason) (*ent.Expert, error) {
	return library.Resume(ctx, db(ctx), input)
}

// LeaveLibrary ends an expert's service.
func (mutation) LeaveLibrary(ctx context.Context, input workflow.SeenWithReason) (*ent.Expert, error) {
	return panel.Leave(ctx, db(ctx), input)
}

// EraseExpert makes an entry nobody's.
func (mutation) EraseExpert(ctx context.Context, input workflow.SeenWithReason) (*ent.Expert, error) {
	return library.Erase(ctx, db(ctx), input)
}

// AddRelation declares what ties an expert.
func (mutation) AddRelation(ctx context.Context, input library.AddRelation) (*ent.Expert, error) {
	return panel.Relate(ctx, db(ctx), input)
}

// WithdrawRelation asks for a relation to be taken back.
func (mutation) WithdrawRelation(ctx context.Context, input library.WithdrawRelation) (*ent.Expert, error) {
	return library.Withdraw(ctx, db(ctx), input)
}

// WithdrawUnit asks for a unit to be taken back that the expert asked not to judge.
func (mutation) WithdrawUnit(ctx context.Context, input library.WithdrawUnit) (*ent.Expert, error) {
	return library.WithdrawAvoided(ctx, db(ctx), input)
}

// AddAbsence says when an expert cannot review.
func (mutation) AddAbsence(ctx context.Context, input library.AddAbsence) (*ent.ExpertAbsence, error) {
	return panel.StayAway(ctx, db(ctx), input)
}

// WithdrawAbsence takes an absence back.
func (mutation) WithdrawAbsence(ctx context.Context, id uuid.UUID) (*ent.ExpertAbsence, error) {
	return library.Return(ctx, db(ctx), id)
}

// RemoveCertificate takes a certificate out of an entry.
func (mutation) RemoveCertificate(ctx context.Context, id uuid.UUID) (*ent.Expert, error) {
	return library.RemoveFile(ctx, db(ctx), id)
}

// DismissHit finds that a hit is none.
func (mutation) DismissHit(ctx context.Context, input library.DismissHit) (*ent.ExpertDismissal, error) {
	return library.Dismiss(ctx, db(ctx), input)
}

// ObjectToExpert is a unit's request.
func (mutation) ObjectToExpert(ctx context.Context, input library.ObjectToExpert) (*ent.ExpertObjection, error) {
	return library.Object(ctx, db(ctx), input)
}

type expertFields struct{}

// Actions are the viewer's buttons on an entry.
func (expertFields) Actions(ctx context.Context, e *ent.Expert) ([]*desk.ActionState, error) {
	return desk.OfExpert(ctx, db(ctx), e)
}

// Withdrawals are the requests to withdraw ties that wait.
func (expertFields) Withdrawals(ctx context.Context, e *ent.Expert) ([]*ent.Consent, error) {
	return library.Withdrawals(ctx, db(ctx), e)
}

// Section is the section that checks the application.
func (expertFields) Section(ctx context.Context, e *ent.Expert) (*ent.Section, error) {
	if e.SectionID == nil {
		return nil, nil
	}
	return db(ctx).Section.Query().Where(section.ID(*e.SectionID)).Only(ctx)
}

// Reviews are the expert's sheets of rounds that are over.
func (expertFields) Reviews(ctx context.Context, e *ent.Expert) ([]*ent.ExpertSheet, error) {
	return db(ctx).ExpertSheet.Query().Where(expertsheet.ExpertID(e.ID), expertsheet.StatusEQ(expertsheet.StatusLOCKED),
		expertsheet.HasRoundWith(reviewround.StatusEQ(reviewround.StatusCLOSED))).
		Order(ent.Desc(expertsheet.FieldSubmittedAt, expertsheet.FieldID)).All(ctx)
}

// ReviewsThisYear counts the year's reviews: all experts' at once.
func (expertFields) ReviewsThisYear(ctx context.Context, e *ent.Expert) (int, error) {
	loads, err := once(ctx, "loads of a library", uuid.Nil, func(ctx context.Context) (map[uuid.UUID]library.Load, error) {
		return library.Loads(ctx, db(ctx), e.Division)
	})
	return library.ReviewsOf(ctx, e, loads), err
}

// AwayUntil tells who is away today: of all experts at once.
func (expertFields) AwayUntil(ctx context.Context, e *ent.Expert) (*clock.Date, error) {
	away, err := once(ctx, "who is away today", uuid.Nil, func(ctx context.Context) (map[uuid.UUID]clock.Date, error) {
		return library.AwayToday(ctx, db(ctx))
	})
	until, ok := away[e.ID]
	if !ok {
		return nil, err
	}
	return &until, err
}

type absenceFields struct{}

// Actions are the viewer's buttons on an absence.
func (absenceFields) Actions(ctx context.Context, a *ent.ExpertAbsence) ([]*desk.ActionState, error) {
	return desk.OfAbsence(ctx, db(ctx), a)
}

// Seats are the open seats in whose time the absence falls.
func (absenceFields) Seats(ctx context.Context, a *ent.ExpertAbsence) ([]*ent.ExpertSheet, error) {
	return panel.SeatsIn(ctx, db(ctx), a)
}

type certificateFields struct{}

// URL is where the bytes are.
func (certificateFields) URL(_ context.Context, f *ent.ExpertFile) (string, error) {
	return "/files/experts/" + f.ID.String(), nil
}
