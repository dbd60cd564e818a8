package library

import (
	"context"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expertrelation"
	"hengxiao/ent/generated/ent/unit"
	"hengxiao/ent/viewer"
)

// AddRelation declares what ties an expert to a unit, a project, a firm or a person.
type AddRelation struct {
	ExpertID   uuid.UUID
	Kind       expertrelation.Kind
	UnitCode   string
	PartyZh    string
	ProjectZh  string
	RoleZh     string
	ContractNo string
	Since      *clock.Date
	Until      *clock.Date
}

// names says whom a relation of each kind must name: one of these.
var names = map[expertrelation.Kind][]string{
	expertrelation.KindWORKED_FOR: {"unitCode"},
	expertrelation.KindTOOK_PART:  {"projectZh"},
	expertrelation.KindCONSULTING: {"unitCode", "projectZh"},
	expertrelation.KindRELATIVE:   {"partyZh", "unitCode"},
	expertrelation.KindINTEREST:   {"partyZh"},
}

var fieldNames = map[string]string{"unitCode": "单位", "partyZh": "姓名或企业名称", "projectZh": "项目"}

// Relate writes a relation down. Experts declare their own, the office and, while it
// checks an application, the section those that they know of.
func Relate(ctx context.Context, db *ent.Client, in AddRelation) (*ent.Expert, error) {
	e, err := find(ctx, db, in.ExpertID)
	if err != nil {
		return nil, err
	}
	role, ok := relates(ctx, e)
	if !ok {
		return nil, fault.Missing()
	}
	sys := viewer.System(ctx, "declare a relation")
	if err := in.check(sys, db); err != nil {
		return nil, err
	}
	err = db.ExpertRelation.Create().SetDivision(e.Division).SetExpertID(e.ID).SetKind(in.Kind).SetUnitCode(in.UnitCode).
		SetPartyZh(in.PartyZh).SetProjectZh(in.ProjectZh).SetRoleZh(in.RoleZh).SetContractNo(in.ContractNo).
		SetNillableSince(in.Since).SetNillableUntil(in.Until).SetDeclaredBy(role).Exec(sys)
	if err != nil {
		return nil, err
	}
	return e, workflow.NoteExpert(ctx, db, e, "addRelation", e.Status, role, "申报回避关系："+relationTies[in.Kind].name)
}

// relates is the role by which the viewer may write of the expert's relations.
func relates(ctx context.Context, e *ent.Expert) (viewer.Role, bool) {
	role, ok := Writes(ctx, e)
	v := viewer.FromContext(ctx)
	if !ok && e.Status == "APPLIED" && e.SectionID != nil && v.Covers([]viewer.Role{viewer.SectionReviewer}, uuid.Nil, *e.SectionID, uuid.Nil) {
		return viewer.SectionReviewer, true
	}
	return role, ok
}

// MayRelate tells whether the viewer may write of the expert's relations.
func MayRelate(ctx context.Context, e *ent.Expert) bool {
	_, ok := relates(ctx, e)
	return ok
}

func (in AddRelation) check(ctx context.Context, db *ent.Client) error {
	var faults fault.List
	given := map[string]string{"unitCode": in.UnitCode, "partyZh": in.PartyZh, "projectZh": in.ProjectZh}
	named := false
	for _, field := range names[in.Kind] {
		named = named || form.Length(given[field]) > 0
	}
	if !named {
		field := names[in.Kind][0]
		faults.Add(fault.New(fault.Required, "请填写%s", fieldNames[field]).At(field))
	}
	for _, text := range []struct {
		path, label, value string
		most               int
	}{{"partyZh", "姓名或企业名称", in.PartyZh, 40}, {"projectZh", "项目", in.ProjectZh, 100}, {"roleZh", "身份", in.RoleZh, 40}, {"contractNo", "合同号", in.ContractNo, 25}} {
		if n := form.Length(text.value); n > text.most {
			faults.Add(fault.New(fault.TooShort, "%s最多 %d 个字，现为 %d 个字", text.label, text.most, n).At(text.path))
		}
	}
	if in.Since != nil && in.Until != nil && *in.Since > *in.Until {
		faults.Add(fault.New(fault.DateOrder, "开始日期不能晚于结束日期").At("until"))
	}
	if in.UnitCode != "" {
		there, err := db.Unit.Query().Where(unit.Code(in.UnitCode)).Exist(ctx)
		if err != nil {
			return err
		}
		if !there {
			faults.Add(fault.New(fault.NotFound, "没有代码为“%s”的单位", clip(in.UnitCode)).At("unitCode"))
		}
	}
	return faults.Err()
}

// remember keeps a former employer as a relation, also of who retired from there: the rules
// of recusal hold for years after somebody left. The last day is known to be today at the
// latest; the first is that on which the employer before was left, where that is known.
func remember(ctx context.Context, db *ent.Client, before, after *ent.Expert) error {
	renamed := !same(before.EmployerZh, after.EmployerZh)
	retires := after.EmployerKind == retired && before.EmployerKind != retired
	if before.EmployerZh == "" || !renamed && !retires {
		return nil
	}
	until := clock.DateOf(clock.Now(ctx))
	if before.EmployerKind == retired {
		until = employed(before).Until
	}
	last, err := db.ExpertRelation.Query().
		Where(expertrelation.ExpertID(before.ID), expertrelation.KindEQ(expertrelation.KindWORKED_FOR), expertrelation.DeclaredByEQ(viewer.SystemRole)).
		Order(ent.Desc(expertrelation.FieldUntil, expertrelation.FieldCreatedAt)).First(ctx)
	if err != nil && !ent.IsNotFound(err) {
		return err
	}
	former := db.ExpertRelation.Create().SetDivision(before.Division).SetExpertID(before.ID).SetKind(expertrelation.KindWORKED_FOR).
		SetPartyZh(before.EmployerZh).SetRoleZh("原工作单位").SetUntil(until).SetDeclaredBy(viewer.SystemRole)
	if last != nil {
		former.SetNillableSince(last.Until)
	}
	return former.Exec(ctx)
}
