/** Answers for decisions and action points, over sample state that changes. */
import type { ActionPoint, ActionStatus, Decision } from '$lib/ipc/bindings';
import type { MeetingView, PointHistory, PointRow } from '$lib/ipc/client';
import { found } from './kept';
import { movesOf, pointsOf } from './texts-sample';

const afterStep: Record<string, ActionStatus> = {
  begin: 'in_progress',
  finish: 'done',
  drop: 'dropped',
  reopen: 'open',
};

/** What somebody told of a point, or what became of it, once it is given. */
type PointStep = PointHistory['steps'][number];

export interface Points {
  rows: PointRow[];
  /** Undefined where the command is about something else. */
  answer: (command: string, args: Record<string, unknown>) => unknown;
}

/**
 * @param full the meeting whose decisions and points they are
 * @param freshId an id for a new one
 */
export function recordedPoints(
  full: MeetingView,
  isEmpty: boolean,
  now: string,
  freshId: (noun: string) => string,
): Points {
  const rows: PointRow[] = isEmpty ? [] : pointsOf(full);
  const news = new Map<string, PointStep[]>();

  function decide(request: Record<string, unknown>): Decision {
    const number = `12.${full.decisions.length + 2}`;
    const made = { ...request, id: freshId('d'), body_id: full.body_id, number } as unknown as Decision;
    full.decisions.push({
      id: made.id,
      number,
      text: made.text,
      outcome: made.outcome,
      how: made.how,
      item_id: made.item_id,
      item_number: null,
    });
    return made;
  }

  function ask(request: Record<string, unknown>): ActionPoint {
    const number = `12.${full.action_points.length + 5}`;
    const made = { ...request, id: freshId('ap'), number, status: 'open' } as unknown as ActionPoint;
    const owners = made.owner_ids ?? [];
    full.action_points.push({
      id: made.id,
      number,
      text: made.text,
      owners,
      due: made.due,
      priority: made.priority,
      status: 'open',
      overdue: false,
      carried: false,
      item_id: made.item_id,
      item_number: null,
    });
    rows.push({
      ...(pointsOf(full)[0] as PointRow),
      id: made.id,
      number,
      text: made.text,
      owners: owners.map((id) => ({ id, name: id, returned: false })),
      due: made.due,
      overdue: false,
      status: 'open',
      allowed_moves: movesOf('open'),
    });
    return made;
  }

  function update(request: Record<string, unknown>): unknown {
    const point = found(rows, request['id']);
    const step = request['step'];
    if (typeof step === 'string') point.status = afterStep[step] ?? point.status;
    point.allowed_moves = movesOf(point.status);
    point.updates += 1;
    for (const owner of point.owners) owner.returned ||= owner.id === request['from_id'];
    const written = news.get(point.id) ?? [];
    const from = point.owners.find((owner) => owner.id === request['from_id'])?.name ?? null;
    const status = typeof step === 'string' ? point.status : null;
    news.set(point.id, [
      ...written,
      { is: 'news', news: { at: now, author: 'Ana Kovač', from, text: String(request['text']), status } },
    ]);
    const row = full.action_points.find((one) => one.id === point.id);
    if (row) row.status = point.status;
    return point;
  }

  function historyOf(id: unknown): PointHistory {
    const row = found(rows, id);
    return {
      row,
      came_from: {
        meeting_id: row.meeting_id,
        meeting_title: row.meeting_title,
        item: '4.2 Operation CLEARWATER',
      },
      steps: [
        {
          is: 'news',
          news: {
            at: '2026-10-20T10:00:00Z',
            author: 'Ana Kovač',
            from: row.owners[0]?.name ?? null,
            text: 'Fourteen objects are entered; five wait for photographs.',
            status: 'in_progress',
          },
        },
        {
          is: 'change',
          change: {
            at: '2026-11-02T09:15:00Z',
            actor: 'Ana Kovač',
            role: 'secretariat',
            operation: 'change action point',
            code: 'change:action_point',
            turn: null,
            fields: [
              {
                field: 'due',
                before: [[{ is: 'day', day: '2026-11-30' }]],
                after: [[{ is: 'day', day: row.due ?? '2026-12-15' }]],
              },
            ],
          },
        },
        ...(news.get(row.id) ?? []),
        {
          is: 'review',
          review: { meeting_id: 'm-meridian-13', meeting_title: '13th Meeting', day: '2027-04-21' },
        },
      ],
    };
  }

  function answer(command: string, args: Record<string, unknown>): unknown {
    const request = (args['request'] ?? {}) as Record<string, unknown>;
    switch (command) {
      case 'decide':
        return decide(request);
      case 'ask_point':
        return ask(request);
      case 'update_point':
        return update(request);
      case 'carry_over':
        return 2;
      case 'action_points':
        return structuredClone(rows).filter(
          (point) => args['onlyPending'] === false || ['open', 'in_progress'].includes(point.status),
        );
      case 'action_point':
        return historyOf(args['id']);
      default:
        return undefined;
    }
  }

  return { rows, answer };
}
