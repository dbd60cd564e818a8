import { type ReactNode, useEffect } from "react";

/** A page's one h1, what it is about, and its buttons. It names the window too. */
export function PageHeader(props: { title: string; about?: ReactNode; actions?: ReactNode }) {
  useEffect(() => {
    document.title = `${props.title} · 衡效`;
  }, [props.title]);
  return (
    <header className="page-header">
      <div>
        <h1>{props.title}</h1>
        {props.about && <p className="soft">{props.about}</p>}
      </div>
      {props.actions && <div className="actions screen-only">{props.actions}</div>}
    </header>
  );
}
