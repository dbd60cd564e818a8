package graph

import (
	"context"

	"entgo.io/contrib/entgql"
	"github.com/google/uuid"

	"hengxiao/domain/desk"
	"hengxiao/domain/library"
	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/agency"
	"hengxiao/ent/generated/ent/agencyassignment"
	"hengxiao/ent/generated/ent/agencymark"
	"hengxiao/ent/generated/ent/agencyperson"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/graph/generated"
)

// Agencies lists the third parties.
func (query) Agencies(ctx context.Context, filter *generated.AgencyFilter, first *int, after *entgql.Cursor[uuid.UUID]) (*ent.AgencyConnection, error) {
	return db(ctx).Agency.Query().Paginate(ctx, after, paging(first), nil, nil,
		ent.WithAgencyOrder(&ent.AgencyOrder{Direction: entgql.OrderDirectionAsc, Field: ent.AgencyOrderFieldCode}),
		ent.WithAgencyFilter(narrowAgencies(ctx, filter)))
}

// Agency reads one third party.
func (query) Agency(ctx context.Context, id uuid.UUID) (*ent.Agency, error) {
	q, err := db(ctx).Agency.Query().Where(agency.ID(id)).CollectFields(ctx)
	if err != nil {
		return nil, err
	}
	return q.Only(ctx)
}

// MyAssignments is what the viewer's third party is engaged for now.
func (query) MyAssignments(ctx context.Context) ([]*ent.AgencyAssignment, error) {
	q, err := db(ctx).AgencyAssignment.Query().Where(agencyassignment.WithdrawnAtIsNil()).
		Order(agencyassignment.ByID()).CollectFields(ctx)
	if err != nil {
		return nil, err
	}
	return q.All(ctx)
}

// MyAgencyMarks is how the viewer's third party was marked.
func (query) MyAgencyMarks(ctx context.Context) ([]*ent.AgencyMark, error) {
	q, err := db(ctx).AgencyMark.Query().Where(library.OwnMarks(ctx)).
		Order(ent.Desc(agencymark.FieldYear, agencymark.FieldCreatedAt), agencymark.ByID()).CollectFields(ctx)
	if err != nil {
		return nil, err
	}
	return q.All(ctx)
}

// SaveAgency enters or changes a third party.
func (mutation) SaveAgency(ctx context.Context, input library.SaveAgency) (*ent.Agency, error) {
	return library.KeepAgency(ctx, db(ctx), input)
}

// AddAgencyPerson enters somebody who works for a third party.
func (mutation) AddAgencyPerson(ctx context.Context, input library.AddAgencyPerson) (*ent.Agency, error) {
	return library.AddPerson(ctx, db(ctx), input)
}

// EndAgencyPerson says that somebody left.
func (mutation) EndAgencyPerson(ctx context.Context, id uuid.UUID) (*ent.Agency, error) {
	return library.EndAgencyPerson(ctx, db(ctx), id)
}

// AddContract engages a third party.
func (mutation) AddContract(ctx context.Context, input library.AddContract) (*ent.Agency, error) {
	return library.Engage(ctx, db(ctx), input)
}

// AssignAgency gives a project to a team.
func (mutation) AssignAgency(ctx context.Context, input library.AssignAgency) (*ent.AgencyAssignment, error) {
	return library.Assign(ctx, db(ctx), input)
}

// RecallAssignment takes a project from a team.
func (mutation) RecallAssignment(ctx context.Context, input workflow.Seen) (*ent.AgencyAssignment, error) {
	return library.Recall(ctx, db(ctx), input)
}

// SignIndependence opens a project to a team.
func (m mutation) SignIndependence(ctx context.Context, input library.SignIndependence) (*ent.AgencyAssignment, error) {
	return library.Sign(m.Identity.Anew(ctx), db(ctx), input)
}

// MarkAgency marks one assignment.
func (mutation) MarkAgency(ctx context.Context, input library.MarkAgency) (*ent.AgencyMark, error) {
	return library.Mark(ctx, db(ctx), input)
}

// AnswerAgencyMark is what the agency says to its mark.
func (mutation) AnswerAgencyMark(ctx context.Context, input workflow.SeenWithReason) (*ent.AgencyMark, error) {
	return library.AnswerMark(ctx, db(ctx), input)
}

// agencyYears are the years of all third parties, read once an answer.
func agencyYears(ctx context.Context) (*library.AgencyYears, error) {
	return once(ctx, "agency years", uuid.Nil, func(ctx context.Context) (*library.AgencyYears, error) {
		return library.YearsOfAgencies(ctx, db(ctx))
	})
}

type agencyFields struct{}

// Actions are the viewer's buttons on a third party.
func (agencyFields) Actions(ctx context.Context, a *ent.Agency) ([]*desk.ActionState, error) {
	years, err := agencyYears(ctx)
	return desk.OfAgency(ctx, a, years), err
}

// Years are the marks of the calendar years.
func (agencyFields) Years(ctx context.Context, a *ent.Agency) ([]*library.AgencyYear, error) {
	years, err := agencyYears(ctx)
	if err != nil {
		return nil, err
	}
	return years.Of(a.ID), nil
}

// Engageable tells whether the agency may be engaged this year.
func (agencyFields) Engageable(ctx context.Context, a *ent.Agency) (bool, error) {
	years, err := agencyYears(ctx)
	return err == nil && years.Door(a, years.Now) == nil, err
}

// EngageableNext tells whether the agency is on next year's list.
func (agencyFields) EngageableNext(ctx context.Context, a *ent.Agency) (bool, error) {
	years, err := agencyYears(ctx)
	return err == nil && years.Door(a, years.Now+1) == nil, err
}

type contractFields struct{}

// Settlement is what is settled of a contract.
func (contractFields) Settlement(ctx context.Context, c *ent.AgencyContract) (*library.AgencySettlement, error) {
	return library.Settle(ctx, db(ctx), c)
}

type agencyMarkFields struct{}

// Actions are the viewer's buttons on a mark.
func (agencyMarkFields) Actions(ctx context.Context, m *ent.AgencyMark) ([]*desk.ActionState, error) {
	return desk.OfAgencyMark(ctx, m), nil
}

type assignmentFields struct{}

// Actions are the viewer's buttons on an assignment.
func (assignmentFields) Actions(ctx context.Context, a *ent.AgencyAssignment) ([]*desk.ActionState, error) {
	return desk.OfAssignment(ctx, db(ctx), a)
}

// Members are the team's people.
func (assignmentFields) Members(ctx context.Context, a *ent.AgencyAssignment) ([]*ent.AgencyPerson, error) {
	return db(ctx).AgencyPerson.Query().Where(agencyperson.IDIn(a.Team...)).
		Order(ent.Desc(agencyperson.FieldLeads), agencyperson.ByID()).All(ctx)
}

// Declaration is the project's declaration, where it is open to the viewer.
func (assignmentFields) Declaration(ctx context.Context, a *ent.AgencyAssignment) (*ent.Declaration, error) {
	d, err := db(ctx).Declaration.Query().Where(declaration.ID(a.DeclarationID)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	return d, err
}
