// A scene is blocked once, in metres; every picture, plan and check looks at the same stage.
export * from './camera-at.ts'
export * from './figure.ts'
export * from './mark.ts'
export * from './patch.ts'
export * from './set-piece.ts'
export * from './shot-camera.ts'
export * from './space.ts'
export * from './stage.ts'
