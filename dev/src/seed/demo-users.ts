// The people of the demo workspace. Rooms that seed more find them here.
export const demoPassword = 'peace-demo-2026'

export const demoUsers = [
  { uid: 'demo-owner', email: 'demo@peace.local', name: 'มะลิ ใจดี', what: 'owner of the demo workspace' },
  { uid: 'demo-editor', email: 'editor@peace.local', name: 'ก้อง เขียนบท', what: 'editor in it' },
  { uid: 'demo-viewer', email: 'viewer@peace.local', name: 'ฟ้า ผู้ชม', what: 'viewer in it' },
  {
    uid: 'demo-operator',
    email: 'operator@peace.local',
    name: 'ทีมงาน',
    what: 'operator (admin pages; asks for a second factor)',
  },
] as const

export const demoWorkspace = { id: 'demoStudio', name: 'สตูดิโอมะลิ' } as const
