export { type ReadPicture, readPicture } from './picture/read-picture.ts'
