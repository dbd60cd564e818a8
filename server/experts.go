package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"path"
	"strings"

	"github.com/google/uuid"

	"hengxiao/domain/exchange"
	"hengxiao/domain/fault"
	"hengxiao/domain/library"
	"hengxiao/domain/reporting"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/generated/ent/expertfile"
	"hengxiao/ent/trace"
	"hengxiao/ent/viewer"
)

// experts adds the files of the expert library to the routes: certificates, letters,
// everybody's own data, and the library as a workbook in and out.
func (a *app) experts(mux *http.ServeMux) {
	read := func(route string, send func(http.ResponseWriter, *http.Request) error) {
		mux.Handle("GET "+route, a.recognised(a.inTurn(a.handling(send))))
	}
	write := func(route string, take func(http.ResponseWriter, *http.Request) error) {
		mux.Handle("POST "+route, a.sameOrigin(a.recognised(a.inTurn(a.handling(take)))))
	}
	read("/files/experts/{id}", a.sendCertificate)
	write("/files/experts", a.takeCertificate)
	read("/files/experts/{id}/letter", a.sendLetter)
	read("/files/experts/{id}/own", a.proven(a.sendOwn))
	read("/files/experts.xlsx", a.proven(a.sendLibrary))
	read("/files/experts-template.xlsx", a.sendTemplate)
	write("/files/experts.xlsx", a.takeLibrary)
}

// handling answers what goes wrong in the API's own form, and lets nobody in who is
// not signed in.
func (a *app) handling(do func(http.ResponseWriter, *http.Request) error) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		deadlines(w, uploadTime)
		_, err := signedIn(r.Context())
		if err == nil {
			err = do(w, r)
		}
		if err != nil {
			a.problem(w, r, err)
		}
	})
}

// only lets the roles through.
func only(ctx context.Context, roles ...viewer.Role) error {
	if viewer.FromContext(ctx).Has(roles...) {
		return nil
	}
	return fault.New(fault.Forbidden, "您的角色不能进行此操作")
}

// named is the id in a route; one that is none is like one that does not exist.
func named(r *http.Request) (uuid.UUID, error) {
	id, err := uuid.Parse(r.PathValue("id"))
	if err != nil {
		return uuid.Nil, fault.Missing()
	}
	return id, nil
}

func (a *app) sendCertificate(w http.ResponseWriter, r *http.Request) error {
	id, err := named(r)
	if err != nil {
		return err
	}
	row, body, err := a.library.OpenFile(r.Context(), a.store.Client, id, a.sealedBytes)
	if err != nil {
		return err
	}
	handOver(w, row.Name, row.Mime, fmt.Sprint(len(body)))
	_, _ = w.Write(body)
	return nil
}

func (a *app) sealedBytes(sum string) ([]byte, error) {
	file, err := a.shelf.open(sum)
	if err != nil {
		return nil, err
	}
	defer func() { _ = file.Close() }()
	return io.ReadAll(file)
}

// certificateTaken is the answer to a certificate that was taken.
type certificateTaken struct {
	ID   uuid.UUID       `json:"id"`
	Kind expertfile.Kind `json:"kind"`
	Name string          `json:"name"`
	Mime string          `json:"mime"`
	Size int64           `json:"size"`
	URL  string          `json:"url"`
}

// takeCertificate takes one file for an entry: fields expertID and kind, then file.
func (a *app) takeCertificate(w http.ResponseWriter, r *http.Request) error {
	fields, file, err := formFile(w, r, library.MaxCertificate)
	if err != nil {
		return err
	}
	in := library.Certificate{Kind: expertfile.Kind(fields["kind"]), Name: file.name, Body: file.body}
	if in.ExpertID, err = uuid.Parse(fields["expertID"]); err != nil {
		return fault.Missing().At("expertID")
	}
	if expertfile.KindValidator(in.Kind) != nil {
		return fault.New(fault.NotFound, "没有这种证书类型").At("kind")
	}
	if in.Mime, err = kindOf(in.Name, bytes.NewReader(in.Body), int64(len(in.Body))); err != nil {
		return err
	}
	var row *ent.ExpertFile
	err = a.store.InTx(r.Context(), func(ctx context.Context) (err error) {
		row, err = a.library.Attach(ctx, ent.FromContext(ctx), in, a.shelf.keep)
		return err
	})
	if err != nil {
		return err
	}
	answer(w, certificateTaken{row.ID, row.Kind, row.Name, row.Mime, row.Size, "/files/experts/" + row.ID.String()})
	return nil
}

// handedFile is a small file as it came.
type handedFile struct {
	name string
	body []byte
}

// formFile reads a form of short fields and then one file, of limit bytes at most.
func formFile(w http.ResponseWriter, r *http.Request, limit int64) (map[string]string, *handedFile, error) {
	r.Body = http.MaxBytesReader(w, r.Body, limit+64<<10)
	parts, err := r.MultipartReader()
	if err != nil {
		return nil, nil, fault.New(fault.BadInput, "请求应为 multipart/form-data")
	}
	fields := map[string]string{}
	for len(fields) < 10 {
		part, err := parts.NextPart()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, nil, cutShort(err)
		}
		if part.FormName() == "file" {
			file, err := wholeFile(part, limit)
			return fields, file, err
		}
		text, err := io.ReadAll(io.LimitReader(part, maxField))
		if err != nil {
			return nil, nil, cutShort(err)
		}
		fields[part.FormName()] = string(text)
	}
	return nil, nil, fault.New(fault.Required, "缺少文件").At("file")
}

func wholeFile(part *multipart.Part, limit int64) (*handedFile, error) {
	body, err := io.ReadAll(io.LimitReader(part, limit+1))
	if err != nil {
		return nil, cutShort(err)
	}
	if int64(len(body)) > limit {
		return nil, fault.New(fault.TooShort, "文件不能超过 %d MB", limit>>20).At("file")
	}
	return &handedFile{path.Base(strings.ReplaceAll(part.FileName(), `\`, "/")), body}, nil
}

func (a *app) sendLetter(w http.ResponseWriter, r *http.Request) error {
	id, err := named(r)
	if err != nil {
		return err
	}
	name, body, err := reporting.Letter(r.Context(), a.store.Client, id)
	if err != nil {
		return err
	}
	handOver(w, name, kinds[".docx"], fmt.Sprint(len(body)))
	_, _ = w.Write(body)
	return nil
}

// sendOwn gives an expert all that is kept of him.
func (a *app) sendOwn(w http.ResponseWriter, r *http.Request) error {
	id, err := named(r)
	if err != nil {
		return err
	}
	body, err := a.library.Own(r.Context(), a.store.Client, id)
	if err != nil {
		return err
	}
	handOver(w, "本人数据.json", "application/json; charset=utf-8", fmt.Sprint(len(body)))
	_, _ = w.Write(body)
	return nil
}

// sendLibrary sends the library as a workbook; that it went out is traced.
func (a *app) sendLibrary(w http.ResponseWriter, r *http.Request) error {
	ctx := r.Context()
	if err := only(ctx, viewer.PerfOffice, viewer.Leader, viewer.Auditor); err != nil {
		return err
	}
	narrow := exchange.ExpertList{Field: r.URL.Query().Get("field")}
	if status := expert.Status(r.URL.Query().Get("status")); expert.StatusValidator(status) == nil {
		narrow.Status = &status
	}
	var out bytes.Buffer
	n, err := exchange.WriteExperts(ctx, a.store.Client, &out, narrow)
	if err != nil {
		return err
	}
	if err := trace.New(ctx, a.store.Client, "export", ent.TypeExpert, "", fmt.Sprintf(`{"rows":%d}`, n)).Exec(ctx); err != nil {
		return err
	}
	handOver(w, "专家库.xlsx", kinds[".xlsx"], fmt.Sprint(out.Len()))
	_, _ = out.WriteTo(w)
	return nil
}

func (a *app) sendTemplate(w http.ResponseWriter, r *http.Request) error {
	var out bytes.Buffer
	if err := exchange.WriteExpertTemplate(r.Context(), a.store.Client, &out); err != nil {
		return err
	}
	handOver(w, "专家库导入模板.xlsx", kinds[".xlsx"], fmt.Sprint(out.Len()))
	_, _ = out.WriteTo(w)
	return nil
}

// takeLibrary enters a workbook of experts; with the field dry it only judges it. With
// a fault in one row nothing is saved, and all faults are answered.
func (a *app) takeLibrary(w http.ResponseWriter, r *http.Request) error {
	if err := only(r.Context(), viewer.PerfOffice); err != nil {
		return err
	}
	fields, file, err := formFile(w, r, library.MaxCertificate)
	if err != nil {
		return err
	}
	if media, err := kindOf(file.name, bytes.NewReader(file.body), int64(len(file.body))); err != nil || media != kinds[".xlsx"] {
		return fault.New(fault.NotFound, "只接受 xlsx 工作簿").At("file")
	}
	var found *exchange.Imported
	err = a.store.InTx(r.Context(), func(ctx context.Context) (err error) {
		found, err = exchange.ImportExperts(ctx, ent.FromContext(ctx), a.library,
			exchange.Handed{Name: file.name, Body: file.body, Dry: fields["dry"] != ""})
		if err == nil {
			err = fault.List(found.Faults).Err()
		}
		return err
	})
	if err != nil {
		return err
	}
	answer(w, found)
	return nil
}
