// Package receipt freezes reports and forms: every file of one is printed once, kept byte
// for byte, and told by a code (校验码) that stands on it.
package receipt

import (
	"bytes"
	"context"
	"crypto/rand"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/paper"
	"hengxiao/domain/paper/book"
	"hengxiao/domain/paper/docx"
	"hengxiao/domain/paper/pdf"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/imprint"
	"hengxiao/ent/generated/ent/receipt"
	"hengxiao/ent/trace"
	"hengxiao/ent/viewer"
)

// Sheets are a report as it is printed: the paper, and the tables that go with it.
type Sheets struct {
	Paper *paper.Document
	Pages []book.Page
}

// Endings are those of the files in which a report is printed.
var Endings = []string{".docx", ".pdf", ".xlsx"}

// Print makes the file with one of the endings.
func (s Sheets) Print(ending string) ([]byte, error) {
	write, ok := map[string]func(io.Writer) error{
		".docx": func(w io.Writer) error { return docx.Write(w, s.Paper) },
		".pdf":  func(w io.Writer) error { return pdf.Write(w, s.Paper) },
		".xlsx": func(w io.Writer) error { return book.Write(w, s.Pages) },
	}[ending]
	if !ok {
		return nil, fault.Missing()
	}
	var out bytes.Buffer
	err := write(&out)
	return out.Bytes(), err
}

// signs are those of a code: no letter that is read for a figure or another letter.
const signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

// NewCode is a code by chance, sixty bits of it in three groups: 7K3M-Q2XP-9DTA.
func NewCode() string {
	chance := make([]byte, 12)
	_, _ = rand.Read(chance) // never fails: the process would end
	var code strings.Builder
	for i, b := range chance {
		if i > 0 && i%4 == 0 {
			code.WriteByte('-')
		}
		code.WriteByte(signs[int(b)%len(signs)])
	}
	return code.String()
}

// Typed is a code as people type it: in small letters, without dashes, with an O for a nought.
func Typed(text string) string {
	var code []byte
	for _, r := range strings.ToUpper(text) {
		switch r {
		case 'O':
			r = '0'
		case 'I', 'L':
			r = '1'
		}
		if strings.ContainsRune(signs, r) {
			code = append(code, byte(r))
		}
	}
	if len(code) != 12 {
		return ""
	}
	return string(code[:4]) + "-" + string(code[4:8]) + "-" + string(code[8:])
}

// Draft marks a paper that may still change.
func Draft(d *paper.Document) { d.Foot = "草稿，以定稿文件为准" }

// Seal puts the signatures and the code at the end of a paper, and the code into the
// foot of every page. Hash is that of the report's canonical text; a file's own hash
// cannot stand in it, and is told by whoever is asked for the code.
func Seal(d *paper.Document, code, hash string, signatures [][]paper.Field) {
	d.Foot = "校验码　" + code
	d.Heading(2, "签署与校验")
	d.Form(paper.Form{Rows: append(signatures,
		[]paper.Field{{Label: "校验码", Text: code}},
		[]paper.Field{{Label: "内容哈希", Text: "SHA-256　" + hash}},
		[]paper.Field{{Label: "查验方式", Text: "在系统的“文件查验”页面（网址后加 /check）输入校验码，或选择本文件，即可核对是否为定稿文件。"}},
	)})
}

// About is what a receipt tells of a report.
type About struct {
	Kind          receipt.Kind
	DeclarationID *uuid.UUID // nil for a batch
	SubjectID     *uuid.UUID // a form's row; nil for a report
	Division      string
	Title, Issuer string
	Year          int
	Hash          string
}

// Freeze prints every file of a report and keeps it under the code.
func Freeze(ctx context.Context, db *ent.Client, code string, a About, s Sheets) error {
	r, err := Enter(ctx, db, code, a)
	if err != nil {
		return err
	}
	files, err := s.All()
	if err != nil {
		return err
	}
	return KeepAll(ctx, db, r, files)
}

// All prints every file of a report.
func (s Sheets) All() (map[string][]byte, error) {
	files := map[string][]byte{}
	for _, ending := range Endings {
		body, err := s.Print(ending)
		if err != nil {
			return nil, err
		}
		files[ending] = body
	}
	return files, nil
}

// Enter writes a receipt down; its files are kept with it or later.
func Enter(ctx context.Context, db *ent.Client, code string, a About) (*ent.Receipt, error) {
	r, err := db.Receipt.Create().SetCode(code).SetKind(a.Kind).SetNillableDeclarationID(a.DeclarationID).SetNillableSubjectID(a.SubjectID).
		SetDivision(a.Division).SetTitle(a.Title).SetIssuer(a.Issuer).SetYear(a.Year).SetHash(a.Hash).SetFrozenAt(clock.Now(ctx)).
		Save(viewer.System(ctx, "freeze a report"))
	if err != nil {
		return nil, fmt.Errorf("receipt of %q: %w", a.Title, err)
	}
	return r, nil
}

// KeepAll keeps the files of a report that its receipt has not yet.
func KeepAll(ctx context.Context, db *ent.Client, r *ent.Receipt, files map[string][]byte) error {
	ctx = viewer.System(ctx, "the files of a frozen report")
	there, err := db.Imprint.Query().Where(imprint.ReceiptID(r.ID)).Select(imprint.FieldEnding).Strings(ctx)
	if err != nil {
		return err
	}
	for _, ending := range Endings {
		if slices.Contains(there, ending) {
			continue
		}
		if err := keep(ctx, db, r, ending, files[ending]); err != nil {
			return err
		}
	}
	return nil
}

// Kept is a final form's file with one of the endings as it was printed when somebody
// first asked for it; nil where nobody did, with the code to print it under. A form is
// known by its row and the hash of what it says, so that whoever reads less of it has a
// print of that. Whether the viewer may have it is the caller's to know.
func Kept(ctx context.Context, db *ent.Client, a About, ending string) (code string, on clock.Date, body []byte, err error) {
	r, err := given(viewer.System(ctx, "a final form's file"), db, a, ending)
	if err != nil || r == nil {
		return NewCode(), clock.DateOf(clock.Now(ctx)), nil, err
	}
	if files := r.Edges.Imprints; len(files) > 0 {
		body = files[0].Body
	}
	return r.Code, clock.DateOf(r.FrozenAt), body, nil
}

// Keep keeps a final form's file under the code that stands on it.
func Keep(ctx context.Context, db *ent.Client, code string, a About, ending string, body []byte) error {
	ctx = viewer.System(ctx, "freeze a form")
	r, err := given(ctx, db, a, ending)
	if err == nil && r == nil {
		r, err = Enter(ctx, db, code, a)
	}
	if err == nil && r.Code != code {
		return busy()
	}
	if err == nil {
		err = keep(ctx, db, r, ending, body)
	}
	if ent.IsConstraintError(err) {
		return busy()
	}
	return err
}

// given is the receipt of a form, with its file; nil where there is none yet.
func given(ctx context.Context, db *ent.Client, a About, ending string) (*ent.Receipt, error) {
	r, err := db.Receipt.Query().Where(receipt.SubjectID(*a.SubjectID), receipt.Hash(a.Hash)).
		WithImprints(func(q *ent.ImprintQuery) { q.Where(imprint.Ending(ending)) }).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	return r, err
}

// busy is the answer to the second of two who print the same at the same moment.
func busy() error { return fault.New(fault.Unavailable, "文件正在生成，请稍后再试") }

// keep stores a file. The trail has its hash, not the file.
func keep(ctx context.Context, db *ent.Client, r *ent.Receipt, ending string, body []byte) error {
	row, err := db.Imprint.Create().SetDivision(r.Division).SetReceiptID(r.ID).SetEnding(ending).
		SetSize(len(body)).SetHash(paper.Sum(body)).SetBody(body).Save(trace.Quiet(ctx))
	if err != nil {
		return fmt.Errorf("keep %s of %q: %w", ending, r.Title, err)
	}
	traced := struct {
		Code   string `json:"code"`
		Ending string `json:"ending"`
		Hash   string `json:"sha256"`
	}{r.Code, ending, row.Hash}
	return trace.New(ctx, db, "create", ent.TypeImprint, row.ID.String(), string(paper.Canonical(traced))).Exec(ctx)
}

// File is a frozen report's file as it was kept. Whether the viewer may have it is
// the caller's to know: by the report's own row.
func File(ctx context.Context, db *ent.Client, code, ending string) ([]byte, error) {
	row, err := db.Imprint.Query().Where(imprint.Ending(ending), imprint.HasReceiptWith(receipt.Code(code))).
		Only(viewer.System(ctx, "a frozen report's file"))
	if ent.IsNotFound(err) {
		return nil, fault.Missing()
	}
	if err != nil {
		return nil, err
	}
	return row.Body, nil
}

// FileName is a title as every file system takes it.
func FileName(title string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsControl(c) || strings.ContainsRune(`/\:*?"<>|`, c) {
			return '_'
		}
		return c
	}, title)
}
