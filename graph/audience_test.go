package graph_test

import (
	"context"
	"reflect"
	"slices"
	"testing"

	"hengxiao/domain/domaintest"
	"hengxiao/ent/generated/ent/auditevent"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/generated/ent/expertabsence"
	"hengxiao/ent/generated/ent/expertchange"
	"hengxiao/ent/generated/ent/expertfile"
	"hengxiao/ent/generated/ent/expertmeasure"
	"hengxiao/ent/generated/ent/expertrelation"
	"hengxiao/ent/generated/ent/notice"
	"hengxiao/ent/generated/ent/payline"
	"hengxiao/ent/generated/ent/payment"
	"hengxiao/ent/generated/ent/printrun"
	"hengxiao/ent/generated/ent/rolegrant"
	"hengxiao/ent/generated/ent/savedview"
	"hengxiao/ent/generated/ent/session"
	"hengxiao/ent/generated/ent/sheetmark"
	"hengxiao/ent/generated/ent/tableimport"
	"hengxiao/ent/generated/ent/user"
	"hengxiao/ent/generated/ent/yearmark"
	"hengxiao/ent/viewer"
)

// holders name for each role somebody who holds no other, and who is at the place
// where the role sees what it may.
var holders = map[viewer.Role]domaintest.Persona{
	viewer.UnitClerk:       domaintest.Clerk2,
	viewer.UnitHead:        domaintest.HeadCity,
	viewer.DeptReviewer:    domaintest.Dept,
	viewer.SectionReviewer: domaintest.SectionCity,
	viewer.PerfOffice:      domaintest.Office,
	viewer.BudgetSection:   domaintest.Budget,
	viewer.Expert:          domaintest.Expert1,
	viewer.PanelLeader:     chair,
	viewer.Agency:          agency,
	viewer.Leader:          domaintest.Leader,
	viewer.Integrator:      domaintest.Integrator,
	viewer.Admin:           domaintest.Admin,
	viewer.SecurityAdmin:   domaintest.Security,
	viewer.Auditor:         domaintest.Auditor,
}

func TestRowsExistForTheMatrixsAudience(t *testing.T) {
	m := agreed(t)
	onScene(t, func(t *testing.T, s *scene) {
		for name, given := range m.Types {
			who := m.Audiences[given.Rows]
			if given.Rows == "ANSWER" || given.Rows == "LIST" {
				continue
			}
			for role, person := range holders {
				rows, own := s.rows(name, s.As(person)), 0
				if who.Own {
					own = s.owned(name, s.As(person))
				}
				if slices.Contains(who.Roles, role) != (rows > own) || rows < own {
					t.Errorf("%s: %s sees %d rows, %d of them the own ones; the audience is %v", name, person, rows, own, who.Roles)
				}
			}
		}
	})
}

func TestTheMatrixKnowsEveryRole(t *testing.T) {
	for _, role := range viewer.AllRoles {
		if _, held := holders[role]; held == (role == viewer.SystemRole) {
			t.Errorf("%s: %v", role, held)
		}
	}
}

// rows counts what exists of a published type.
func (s *scene) rows(name string, ctx context.Context) int {
	s.t.Helper()
	if name == "DeviceSession" {
		name = "Session"
	}
	query := reflect.ValueOf(s.Client).Elem().FieldByName(name).MethodByName("Query").Call(nil)[0]
	n, err := query.Interface().(interface {
		Count(context.Context) (int, error)
	}).Count(ctx)
	if err != nil {
		s.t.Fatalf("%s: %v", name, err)
	}
	return n
}

// owned counts the rows that belong to the person.
func (s *scene) owned(name string, ctx context.Context) int {
	me, db, all := viewer.FromContext(ctx).UserID, s.Client, s.Machine()
	switch name {
	case "Notice":
		return db.Notice.Query().Where(notice.UserID(me)).CountX(all)
	case "SavedView":
		return db.SavedView.Query().Where(savedview.UserID(me)).CountX(all)
	case "TableImport":
		return db.TableImport.Query().Where(tableimport.ImportedBy(me)).CountX(all)
	case "PrintRun":
		return db.PrintRun.Query().Where(printrun.UserID(me)).CountX(all)
	case "DeviceSession":
		return db.Session.Query().Where(session.UserID(me)).CountX(all)
	case "User":
		return db.User.Query().Where(user.ID(me)).CountX(all)
	case "RoleGrant":
		return db.RoleGrant.Query().Where(rolegrant.UserID(me)).CountX(all)
	case "Expert":
		return db.Expert.Query().Where(expert.UserID(me)).CountX(all)
	case "ExpertRelation":
		return db.ExpertRelation.Query().Where(expertrelation.HasExpertWith(expert.UserID(me))).CountX(all)
	case "ExpertAbsence":
		return db.ExpertAbsence.Query().Where(expertabsence.HasExpertWith(expert.UserID(me))).CountX(all)
	case "ExpertFile":
		return db.ExpertFile.Query().Where(expertfile.HasExpertWith(expert.UserID(me))).CountX(all)
	case "ExpertChange":
		return db.ExpertChange.Query().Where(expertchange.HasExpertWith(expert.UserID(me))).CountX(all)
	case "SheetMark":
		return db.SheetMark.Query().Where(sheetmark.HasExpertWith(expert.UserID(me))).CountX(all)
	case "YearMark":
		return db.YearMark.Query().Where(yearmark.HasExpertWith(expert.UserID(me))).CountX(all)
	case "ExpertMeasure":
		return db.ExpertMeasure.Query().Where(expertmeasure.HasExpertWith(expert.UserID(me))).CountX(all)
	case "Payment":
		return db.Payment.Query().Where(payment.HasExpertWith(expert.UserID(me))).CountX(all)
	case "PayLine":
		return db.PayLine.Query().Where(payline.HasPaymentWith(payment.HasExpertWith(expert.UserID(me)))).CountX(all)
	case "AuditEvent":
		return db.AuditEvent.Query().Where(auditevent.ActorID(me)).CountX(all)
	default:
		s.t.Fatalf("whose is a %s?", name)
		return 0
	}
}
