package identity

import (
	"context"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/section"
	"hengxiao/ent/generated/ent/unit"
	"hengxiao/ent/generated/ent/user"
	"hengxiao/ent/viewer"
)

// CreateUser is a new account; its roles are granted by somebody else.
type CreateUser struct {
	Login       string
	Name        string
	Password    string
	UnitCode    *string
	SectionCode *string
}

// logins are what can be typed on any keyboard and read aloud.
var logins = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._@-]{1,59}$`)

// CreateUser makes an account in the maker's division, without any role.
func (s *Service) CreateUser(ctx context.Context, db *ent.Client, in CreateUser) (*ent.User, error) {
	division := viewer.FromContext(ctx).Division
	ctx = viewer.System(ctx, "new account")
	in.Login, in.Name = strings.TrimSpace(in.Login), strings.TrimSpace(in.Name)
	unitID, unitFault, err := unitOf(ctx, db, in.UnitCode)
	if err != nil {
		return nil, err
	}
	sectionID, sectionFault, err := sectionOf(ctx, db, in.SectionCode)
	if err != nil {
		return nil, err
	}
	words, err := ownWordsOf(ctx, db, in.Login, in.Name, unitID)
	if err != nil {
		return nil, err
	}
	loginFault, err := s.loginFault(ctx, db, in.Login)
	if err != nil {
		return nil, err
	}
	if err := together(loginFault, nameFault(in.Name), passwordFault("password", in.Password, words...), unitFault, sectionFault); err != nil {
		return nil, err
	}
	hash, err := s.hashing.hash(ctx, in.Password)
	if err != nil {
		return nil, err
	}
	u, err := db.User.Create().SetDivision(division).SetLogin(in.Login).SetName(in.Name).SetPasswordHash(hash).
		SetNillableUnitID(unitID).SetNillableSectionID(sectionID).Save(ctx)
	if ent.IsConstraintError(err) {
		return nil, loginTaken()
	}
	return u, err
}

func (s *Service) loginFault(ctx context.Context, db *ent.Client, login string) (*fault.Fault, error) {
	switch {
	case login == "":
		return fault.New(fault.Required, "请填写登录名").At("login"), nil
	case !logins.MatchString(login):
		return fault.New(fault.TooShort, "登录名为 2 至 60 个字母、数字或 . _ @ -，以字母或数字开头").At("login"), nil
	}
	// Two accounts that differ in case only would be mistaken for one another, in any division.
	taken, err := db.User.Query().Where(user.LoginEqualFold(login)).Exist(viewer.Machine(ctx, "", "logins are unique"))
	if err != nil || !taken {
		return nil, err
	}
	return loginTaken(), nil
}

func loginTaken() *fault.Fault { return fault.New(fault.Frozen, "登录名已被使用").At("login") }

func nameFault(name string) *fault.Fault {
	switch n := len(name); {
	case n == 0:
		return fault.New(fault.Required, "请填写姓名").At("name")
	case n > 60 || !utf8.ValidString(name):
		return fault.New(fault.TooShort, "姓名最多 20 个汉字").At("name")
	default:
		return nil
	}
}

func unitOf(ctx context.Context, db *ent.Client, code *string) (*uuid.UUID, *fault.Fault, error) {
	if code == nil {
		return nil, nil, nil
	}
	id, err := db.Unit.Query().Where(unit.Code(*code)).OnlyID(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.New(fault.NotFound, "没有代码为“%s”的单位", clip(*code, 20)).At("unitCode"), nil
	}
	if err != nil {
		return nil, nil, fmt.Errorf("unit %q: %w", *code, err)
	}
	return &id, nil, nil
}

func sectionOf(ctx context.Context, db *ent.Client, code *string) (*uuid.UUID, *fault.Fault, error) {
	if code == nil {
		return nil, nil, nil
	}
	id, err := db.Section.Query().Where(section.Code(*code)).OnlyID(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.New(fault.NotFound, "没有代码为“%s”的科室", clip(*code, 20)).At("sectionCode"), nil
	}
	if err != nil {
		return nil, nil, fmt.Errorf("section %q: %w", *code, err)
	}
	return &id, nil, nil
}

// together joins what is wrong with an input.
func together(faults ...*fault.Fault) error {
	var all fault.List
	for _, f := range faults {
		if f != nil {
			all.Add(f)
		}
	}
	return all.Err()
}
