package library

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/agency"
	"hengxiao/ent/generated/ent/agencyperson"
	"hengxiao/ent/generated/ent/rolegrant"
	"hengxiao/ent/generated/ent/user"
	"hengxiao/ent/viewer"
)

// SaveAgency enters a third party, or changes one whose id and version are given.
type SaveAgency struct {
	ID         *uuid.UUID
	Version    *int
	NameZh     string
	CreditCode string
	Kind       agency.Kind
	OnPlatform bool
	Fields     []string
	PastWork   string
	Status     *agency.Status
}

// KeepAgency writes a third party down (第三方机构). One unified credit code is one
// agency; whoever is engaged for evaluations is on the national credit platform.
func KeepAgency(ctx context.Context, db *ent.Client, in SaveAgency) (*ent.Agency, error) {
	in.tidy()
	sys := viewer.System(ctx, "a third party")
	set, err := standard.Current(sys, db)
	if err != nil {
		return nil, err
	}
	if err := in.check(set.Codes); err != nil {
		return nil, err
	}
	if in.ID == nil {
		return in.enter(sys, db)
	}
	seen, err := db.Agency.Query().Where(agency.ID(*in.ID)).Exist(ctx)
	if err != nil {
		return nil, err
	}
	if !seen {
		return nil, fault.Missing()
	}
	update := db.Agency.UpdateOneID(*in.ID).Where(agency.Version(value(in.Version))).SetVersion(value(in.Version) + 1).
		SetNameZh(in.NameZh).SetCreditCode(in.CreditCode).SetKind(in.Kind).SetOnPlatform(in.OnPlatform).SetFields(in.Fields).
		SetPastWork(in.PastWork)
	if in.Status != nil {
		update.SetStatus(*in.Status)
	}
	saved, err := update.Save(sys)
	if ent.IsNotFound(err) {
		return nil, workflow.Stale()
	}
	return saved, taken(err)
}

func (in *SaveAgency) tidy() {
	in.NameZh, in.CreditCode = strings.TrimSpace(in.NameZh), strings.ToUpper(strings.TrimSpace(in.CreditCode))
}

func (in SaveAgency) enter(ctx context.Context, db *ent.Client) (*ent.Agency, error) {
	division := viewer.FromContext(ctx).Division
	codes, err := db.Agency.Query().Where(agency.Division(division)).Select(agency.FieldCode).Strings(ctx)
	if err != nil {
		return nil, err
	}
	last := 0
	for _, code := range codes {
		if n, err := strconv.Atoi(strings.TrimPrefix(code, "A")); err == nil {
			last = max(last, n)
		}
	}
	row, err := db.Agency.Create().SetDivision(division).SetCode(fmt.Sprintf("A%02d", last+1)).SetNameZh(in.NameZh).
		SetCreditCode(in.CreditCode).SetKind(in.Kind).SetOnPlatform(in.OnPlatform).SetFields(in.Fields).SetPastWork(in.PastWork).Save(ctx)
	return row, taken(err)
}

// taken is the answer where another agency has the credit code.
func taken(err error) error {
	if ent.IsConstraintError(err) {
		return fault.New(fault.DupIndicator, "已有该统一社会信用代码的机构").At("creditCode")
	}
	return err
}

func (in SaveAgency) check(codes *standard.Codes) error {
	var faults fault.List
	if n := form.Length(in.NameZh); n == 0 {
		faults.Add(fault.New(fault.Required, "请填写机构名称").At("nameZh"))
	} else if n > 40 {
		faults.Add(fault.New(fault.TooShort, "机构名称最多 40 个字，现为 %d 个字", n).At("nameZh"))
	}
	if !isCreditCode(in.CreditCode) {
		faults.Add(fault.New(fault.Number, "统一社会信用代码有误，请核对").At("creditCode"))
	}
	if n := form.Length(in.PastWork); n > 5000 {
		faults.Add(fault.New(fault.TooShort, "以往业绩最多 5000 个字，现为 %d 个字", n).At("pastWork"))
	}
	for i, code := range in.Fields {
		if !codes.ExpertField.Has(code) {
			faults.Add(fault.New(fault.NotFound, "没有这个专业领域：%s", clip(code)).At("fields[%d]", i))
		}
	}
	return faults.Err()
}

// creditDigits are the places of a unified credit code, by value (GB 32100).
const creditDigits = "0123456789ABCDEFGHJKLMNPQRTUWXY"

// isCreditCode checks a unified credit code's eighteen places and its check digit
// (GB 32100, MOD 31).
func isCreditCode(code string) bool {
	if len(code) != 18 {
		return false
	}
	sum, weight := 0, 1
	for i := range 17 {
		v := strings.IndexByte(creditDigits, code[i])
		if v < 0 {
			return false
		}
		sum += v * weight
		weight = weight * 3 % 31
	}
	return creditDigits[(31-sum%31)%31] == code[17]
}

// AddAgencyPerson enters somebody who works for a third party; the login is the
// account by which he sees what his team is engaged for.
type AddAgencyPerson struct {
	AgencyID     uuid.UUID
	NameZh       string
	TitleZh      string
	Years        int
	Certificates string
	Leads        bool
	Login        *string
}

// AddPerson writes a person of a third party down.
func AddPerson(ctx context.Context, db *ent.Client, in AddAgencyPerson) (*ent.Agency, error) {
	a, err := db.Agency.Query().Where(agency.ID(in.AgencyID)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing()
	}
	if err != nil {
		return nil, err
	}
	faults := in.check()
	account, err := in.account(ctx, db, &faults)
	if err != nil {
		return nil, err
	}
	if err := faults.Err(); err != nil {
		return nil, err
	}
	return a, db.AgencyPerson.Create().SetDivision(a.Division).SetAgencyID(a.ID).SetNameZh(in.NameZh).SetTitleZh(in.TitleZh).
		SetYears(in.Years).SetCertificates(in.Certificates).SetLeads(in.Leads).SetNillableUserID(account).
		Exec(viewer.System(ctx, "a person of a third party"))
}

// check holds what is typed by itself.
func (in AddAgencyPerson) check() fault.List {
	var faults fault.List
	if n := form.Length(in.NameZh); n == 0 || n > 20 {
		faults.Add(fault.New(fault.Required, "请填写姓名，最多 20 个字").At("nameZh"))
	}
	if in.Leads && form.Length(in.Certificates) == 0 {
		faults.Add(fault.New(fault.Required, "主评人须注明执业或职称证书").At("certificates"))
	}
	if in.Years < 0 || in.Years > 80 {
		faults.Add(fault.New(fault.Number, "从业年限应在 0 与 80 之间").At("years"))
	}
	if form.Length(in.TitleZh) > 20 || form.Length(in.Certificates) > 400 {
		faults.Add(fault.New(fault.TooShort, "职称最多 20 个字，证书最多 400 个字").At("titleZh"))
	}
	return faults
}

// account finds the account that is named: one that holds the role, and no other's.
func (in AddAgencyPerson) account(ctx context.Context, db *ent.Client, faults *fault.List) (*uuid.UUID, error) {
	if in.Login == nil || *in.Login == "" {
		return nil, nil
	}
	sys := viewer.System(ctx, "a third party's account")
	id, err := db.User.Query().Where(user.Login(*in.Login), user.Division(viewer.FromContext(ctx).Division),
		user.HasGrantsWith(rolegrant.RoleEQ(viewer.Agency), rolegrant.RevokedAtIsNil())).OnlyID(sys)
	if ent.IsNotFound(err) {
		faults.Add(fault.New(fault.NotFound, "没有登录名为“%s”的第三方账号", clip(*in.Login)).At("login"))
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	there, err := db.AgencyPerson.Query().Where(agencyperson.UserID(id), agencyperson.LeftAtIsNil()).Exist(sys)
	if there {
		faults.Add(fault.New(fault.DupIndicator, "该账号已属于另一人").At("login"))
	}
	return &id, err
}

// EndAgencyPerson says that somebody works there no more: the account sees nothing
// of the agency from now on.
func EndAgencyPerson(ctx context.Context, db *ent.Client, id uuid.UUID) (*ent.Agency, error) {
	p, err := db.AgencyPerson.Query().Where(agencyperson.ID(id), agencyperson.LeftAtIsNil()).WithAgency().Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing()
	}
	if err != nil {
		return nil, err
	}
	return p.Edges.Agency, db.AgencyPerson.UpdateOneID(p.ID).SetLeftAt(clock.Now(ctx)).Exec(viewer.System(ctx, "a person left a third party"))
}

// AddContract is what a third party is engaged for (委托合同).
type AddContract struct {
	AgencyID     uuid.UUID
	No           string
	NameZh       string
	Amount       exact.Money
	SignedOn     clock.Date
	StartsOn     clock.Date
	EndsOn       clock.Date
	Deliverables string
}

// Engage writes a contract of the bureau's down.
func Engage(ctx context.Context, db *ent.Client, in AddContract) (*ent.Agency, error) {
	c, err := EngageFor(ctx, db, in, nil)
	if err != nil {
		return nil, err
	}
	return c.Edges.Agency, nil
}

// EngageFor writes a contract down with an agency that the viewer knows: of a department,
// or of the bureau where there is none.
func EngageFor(ctx context.Context, db *ent.Client, in AddContract, department *ent.Unit) (*ent.AgencyContract, error) {
	a, err := db.Agency.Query().Where(agency.ID(in.AgencyID)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing().At("agencyID")
	}
	if err != nil {
		return nil, err
	}
	years, err := YearsOfAgencies(ctx, db)
	if err != nil {
		return nil, err
	}
	var faults fault.List
	if shut := years.Door(a, years.Now); shut != nil {
		faults.Add(shut)
	}
	if n := form.Length(in.No); n == 0 || n > 25 {
		faults.Add(fault.New(fault.Required, "请填写合同编号，最多 25 个字").At("no"))
	}
	if n := form.Length(in.NameZh); n == 0 || n > 60 {
		faults.Add(fault.New(fault.Required, "请填写合同名称，最多 60 个字").At("nameZh"))
	}
	if in.Amount <= 0 {
		faults.Add(fault.New(fault.AmountPositive, "合同金额应大于 0").At("amount"))
	}
	if in.StartsOn > in.EndsOn {
		faults.Add(fault.New(fault.DateOrder, "开始日期不能晚于结束日期").At("endsOn"))
	}
	if n := form.Length(in.Deliverables); n == 0 || n > 2000 {
		faults.Add(fault.New(fault.Required, "请填写交付成果，最多 2000 个字").At("deliverables"))
	}
	if err := faults.Err(); err != nil {
		return nil, err
	}
	create := db.AgencyContract.Create().SetDivision(a.Division).SetAgencyID(a.ID).SetNo(in.No).SetNameZh(in.NameZh).SetAmount(in.Amount).
		SetSignedOn(in.SignedOn).SetStartsOn(in.StartsOn).SetEndsOn(in.EndsOn).SetDeliverables(in.Deliverables)
	if department != nil {
		create.SetUnitID(department.ID).SetPayer(department.NameZh)
	}
	c, err := create.Save(viewer.System(ctx, "a contract with a third party"))
	if ent.IsConstraintError(err) {
		return nil, fault.New(fault.DupIndicator, "合同编号已存在").At("no")
	}
	if err != nil {
		return nil, err
	}
	c.Edges.Agency = a
	return c, nil
}
